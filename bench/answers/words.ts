// What made-up questions are made of: ways to ask, deeds, things, kinds and places, each list from the most to the least usual.

const words = (list: string): string[] => list.trim().split(/\s*[,\n]\s*/u);

/** Ways to ask; `do` stands for the deed and its thing. */
export const FORMS: readonly string[] = words(`
  how do I {do}, how can we {do}, where do I {do}, I want to {do}, can I {do}, who can {do}, when can I {do}
  what do I need to {do}, is it possible to {do}, how to {do}, we need to {do}, who do I ask to {do}
  what is the way to {do}, do I have to {do}, are schools allowed to {do}, help me {do}, what happens when I {do}
  is there a form to {do}, how long does it take to {do}, does it cost anything to {do}, I am trying to {do}
  what is the deadline to {do}, could you explain how to {do}, which team helps to {do}, may governors {do}
`);

/** Deeds; each line says the same in other words. */
export const DEEDS: readonly (readonly string[])[] = `
  apply for, request, ask for
  change, update, amend
  find, look up, get hold of
  pay for, settle, cover the cost of
  report, tell you about, raise
  book, reserve, sign up for
  cancel, withdraw, call off
  send, submit, hand in
  check, review, look at
  download, print, save a copy of
  complain about, object to, challenge
  renew, extend, prolong
  appeal, contest, ask you to reconsider
  share, pass on, hand over
  arrange, organise, set up
  join, take part in, become a member of
  leave, step down from, drop out of
  replace, swap, exchange
  compare, weigh up, tell apart
  record, log, write down
  approve, sign off, agree to
  delay, postpone, put off
  fund, finance, find money for
  measure, assess, evaluate
  close, end, wind up
  store, keep, archive
  correct, put right, fix
  nominate someone for, put a name forward for, propose someone for
  delete, remove, erase
  translate, have an interpreter for, read in another language
`
  .trim()
  .split('\n')
  .map(words);

/** Things; each in one or two ways. */
export const THINGS: readonly (readonly string[])[] = words(`
  place|seat, form|application form, meeting|session, grant|funding, report|write up, visit, course|training, budget
  policy, plan|strategy, survey|questionnaire, event, timetable|schedule, newsletter|bulletin, payment|invoice
  certificate, record|file, password|login, contract|agreement, complaint, school meal|dinner, bus pass|travel pass
  uniform, holiday|term date, attendance figure, exam result|grade, inspection, risk assessment, insurance|cover
  governor vacancy, adviser|link officer, mentor|coach, network|cluster, steering group, minibus, playing field
  library book|loan, laptop|device, website|web page, email address|mailbox, telephone number, photograph|picture
  trip|excursion, club, music lesson, swimming lesson, nursery place, sixth form, apprenticeship, work placement
  teaching assistant, supply teacher, headteacher post, caretaker, cleaner, cook, crossing patrol, lunchtime supervisor
  pension, salary|pay, payslip, sick leave|absence, maternity leave, expense claim, mileage claim, overtime, rota
  reference|testimonial, background check, identity card|badge, key|fob, alarm, boiler, roof, fence, window, car park
  tree, playground, classroom|room, kitchen, toilet, lift, ramp, heating, water supply, asbestos survey, fire drill
  first aid kit, medicine, allergy plan, care plan, behaviour plan, exclusion, safeguarding concern, early help offer
  family worker, educational psychologist, speech therapist, school nurse, social worker, translator, sign language tutor
  pupil premium, capital bid, audit, tender, purchase order, supplier, catalogue, stock list, delivery, refund
  data return|census, privacy notice, freedom of information request, subject access request, retention schedule
  parents' evening, open day, assembly, sports day, concert, fair, reading scheme, maths programme, science kit
  phonics check, baseline, curriculum map, lesson plan, marking scheme, target, peer review, school profile
  league table, improvement board, trust, federation, charter, logo, prospectus, signpost, noticeboard, minute book
  agenda, ballot, constitution, term of office, register of interests, code of conduct, induction pack, skills audit
`).map((thing) => thing.split('|'));

/** Kinds of a thing. */
export const KINDS: readonly string[] = words(`
  new, annual, local, free, online, primary, secondary, special, late, full, part time, summer, spring, autumn
  temporary, urgent, joint, rural, catholic, maintained, voluntary, outdoor, digital, printed, regional, national
  weekly, monthly, early, final, second, private, public, shared, draft, confidential, missing, wrong, old, spare
  evening, weekend, residential, bilingual, accessible, seasonal, overdue, provisional, emergency, replacement
`);

/** Places: a name is a beginning, a middle and an ending, as in Ash-ing-ton; 60 times 12 times 28 of them. */
export const PLACE_BEGINNINGS: readonly string[] = words(`
  Ash, Black, Burn, Thorn, Whit, Hal, Mar, Wood, Brad, Nor, Sut, Wes, Eas, Lang, Clif, Fern, Hawk, Raven, Oak, Elm
  Birch, Hol, Hart, Stan, Red, Green, Long, Mill, Rush, Sand, Wal, Win, Pen, Ross, Salt, Ribble, Lune, Wyre, Calder
  Hodder, Bow, Grim, Har, Ingle, Kirk, Lev, Mel, New, Ormer, Pil, Quern, Rib, Scor, Tarl, Up, Ver, Water, Yar, Zeal, Croft
`);

export const PLACE_MIDDLES: readonly string[] = ['', ...words('er, ing, en, el, al, ers, in, is, on, ar, den')];

export const PLACE_ENDINGS: readonly string[] = words(`
  ton, ley, ham, worth, field, ford, bridge, bury, well, wick, dale, thorpe, stead, gate, combe, hurst, mere, shaw
  side, cliffe, moor, grove, bank, holme, croft, beck, fell, pool
`);

/** What people put before and after a question; the first is nothing. */
export const GREETINGS: readonly string[] = ['', 'hello', 'hi there', 'quick question', 'good morning'];
export const ENDINGS: readonly string[] = [
  '',
  'please',
  'thanks',
  'this year',
  'for our school',
  'as soon as possible',
];
