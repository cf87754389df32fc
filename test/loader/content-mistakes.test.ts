// Every kind of mistake an editor can make is told with file, item, field, what is there and what should be.
/* oxlint-disable max-lines -- a table of rules, one row for each mistake */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContentError, loadContent } from '../../loader/load.ts';
import { copyFixture } from '../fixture.ts';

/**
 * One mistake: in `file`, `find` becomes `put` (or the whole file does), and the message has the line `says`, and no other line
 * unless others follow from it.
 */
type Mistake = { of: string; file: string; find?: string | RegExp; put: string; says: string; others?: true };

const mistakes: Mistake[] = [
  {
    of: 'a date that does not exist',
    file: 'faq/isos.md',
    find: /reviewBy: .*/,
    put: 'reviewBy: 31-02-2027',
    says: 'content/faq/isos.md: reviewBy: is "31-02-2027", should be a date such as 2027-01-31',
  },
  {
    of: 'the 31st of a short month',
    file: 'faq/isos.md',
    find: /reviewed: .*/,
    put: 'reviewed: 2026-09-31',
    says: 'content/faq/isos.md: reviewed: is "2026-09-31", should be a date such as 2027-01-31',
  },
  {
    of: 'a review that is due before it was done',
    file: 'faq/isos.md',
    find: /reviewBy: .*/,
    put: 'reviewBy: 2026-10-05',
    says: 'content/faq/isos.md: reviewBy: is "2026-10-05", should be later than reviewed (2026-10-05)',
  },
  {
    of: 'a field left out',
    file: 'faq/isos.md',
    find: /ownerRole: .*\n/,
    put: '',
    says: 'content/faq/isos.md: ownerRole: is missing, should be text',
  },
  {
    of: 'a field misspelt',
    file: 'faq/isos.md',
    find: 'related:',
    put: 'see: [a]\nrelated:',
    says: 'content/faq/isos.md: see: is a list, should not be there: no field has this name, so check its spelling',
  },
  {
    of: 'a status nobody knows',
    file: 'faq/isos.md',
    find: 'status: answered',
    put: 'status: done',
    says: 'content/faq/isos.md: status: is "done", should be one of answered, unanswered',
  },
  {
    of: 'an id that is not the file name',
    others: true,
    file: 'faq/isos.md',
    find: 'id: isos',
    put: 'id: cost',
    says: 'content/faq/isos.md: id: is "cost", should be isos, as the file is called',
  },
  {
    of: 'an id that a page is called',
    others: true,
    file: 'faq/isos.md',
    find: 'id: isos',
    put: 'id: all',
    says: 'content/faq/isos.md: id: is "all", should be another name, as a page of the website is called so',
  },
  {
    of: 'an answer that quotes what nobody states',
    file: 'faq/isos.md',
    find: /\n$/,
    put: '\nIt closes at {{round.ends}}.\n',
    says: `content/faq/isos.md: answer: quotes "{{round.ends}}", should quote one of: ${[
      'advisers.number',
      'contact.address',
      'contact.email',
      'contact.hours',
      'contact.phone',
      'contact.role',
      'documents.isos-report',
      'documents.network-allocations',
      'documents.presentation',
      'documents.vision',
      'privacy.notice',
      'questions.answered-within',
      'round.closes',
      'round.opens',
      'round.outcomes',
      'round.title',
      'seats.rules',
      'seats.total',
    ].join(', ')}`,
  },
  {
    of: 'a related entry that does not exist',
    file: 'faq/isos.md',
    find: '- isos-areas',
    put: '- isos-area',
    says: 'content/faq/isos.md: related: is "isos-area", should be the id of another entry that is answered',
  },
  {
    of: 'a related entry without an answer',
    file: 'faq/isos.md',
    find: '- isos-areas',
    put: '- cost',
    says: 'content/faq/isos.md: related: is "cost", should be the id of another entry that is answered',
  },
  {
    of: 'an answered entry without an answer',
    file: 'faq/isos.md',
    find: /(---\n[\s\S]*?\n---\n)[\s\S]*/,
    put: '$1',
    says: 'content/faq/isos.md: answer: is empty, should be the text below the second line of hyphens',
  },
  {
    of: 'an answered entry without a source',
    file: 'faq/vision.md',
    find: /source:\n.*\n/,
    put: 'source: []\n',
    says: 'content/faq/vision.md: source: is an empty list, should name at least one document that the answer comes from',
  },
  {
    of: 'an unanswered entry with an answer',
    file: 'faq/cost.md',
    find: /$/,
    put: '\nNo.\n',
    says: 'content/faq/cost.md: answer: is "No.", should be empty while status is unanswered; write answered there if this is the answer',
  },
  {
    of: 'formatting that Teams does not show',
    file: 'faq/cost.md',
    find: /status: unanswered([\s\S]*)source: \[\]([\s\S]*)/,
    put: 'status: answered$1source: [Letter]$2\n# Cost\n',
    says: 'content/faq/cost.md: answer: is "# Cost", should be plain text, bold, a list or a link that begins with https://',
  },
  {
    of: 'a way of asking that two entries share',
    file: 'faq/isos.md',
    find: '- LGA report',
    put: '- Deadline',
    says: 'content/faq/isos.md: alsoAskedAs: is "Deadline", should not be in content/faq/deadline.md too',
  },
  {
    of: 'particulars that are not YAML',
    file: 'faq/isos.md',
    find: 'title: What is the Isos report?',
    put: 'title: ISOS: what is it?',
    says: 'content/faq/isos.md: line 3: cannot be read (Nested mappings are not allowed in compact mappings at line 3, column 8:), should be "field: value"; put quotes around text that contains a colon',
  },
  {
    of: 'a text that begins with an asterisk',
    file: 'faq/isos.md',
    find: 'title: What is the Isos report?',
    put: 'title: *Important',
    says: 'content/faq/isos.md: line 3: is *Important, should have quotes around it, as it begins with an asterisk',
  },
  {
    of: 'no particulars at all',
    file: 'faq/isos.md',
    put: 'A report.\n',
    says: 'content/faq/isos.md: has no particulars at the top, should begin with a line of three hyphens, the particulars, and three hyphens again',
  },
  {
    of: 'an entry saved as another kind of file',
    file: 'faq/parking.docx',
    put: '',
    says: 'content/faq/parking.docx: is "parking.docx", should be a file that ends in .md',
  },
  {
    of: 'a signpost that leads to nobody',
    file: 'signposts/named-pupil.md',
    find: / +phone: .*\n +email: .*\n/,
    put: '',
    says: 'content/signposts/named-pupil.md: contact: has no way to reach anybody, should have a phone, email or url',
  },
  {
    of: 'a signpost without a text',
    file: 'signposts/hr.md',
    find: /(---\n[\s\S]*?\n---\n)[\s\S]*/,
    put: '$1',
    says: 'content/signposts/hr.md: text: is empty, should be the text below the second line of hyphens',
  },
  {
    of: 'two signposts that are both first',
    file: 'signposts/hr.md',
    find: 'order: 2',
    put: 'order: 1',
    says: 'content/signposts/safeguarding.md: order: is 1, should not be that of content/signposts/hr.md too',
  },
  {
    of: 'a sign with a list that does not exist',
    file: 'signposts/complaint.md',
    find: '  - ombudsman\n',
    put: '  - rude (poeple)\n',
    says: 'content/signposts/complaint.md: signs: is "rude (poeple)", should use lists that stand above it under words, not (poeple): (person), (school), (my), (unhappy), (plan), (a name), (initials), (a date), (a pupil number)',
  },
  {
    of: 'a list with a mistake',
    file: 'signposts/complaint.md',
    find: 'words:\n',
    put: 'words:\n  place: hall | | park\n',
    says: 'content/signposts/complaint.md: words: place: is "hall | | park", should have words on both sides of each + and |',
  },
  {
    of: 'too few letters before a star',
    file: 'signposts/complaint.md',
    find: 'leaveOut:\n',
    put: 'leaveOut:\n  - co*\n',
    says: 'content/signposts/complaint.md: leaveOut: is "co*", should have at least 3 letters before the * of co*',
  },
  {
    of: 'a signpost that catches a frequently asked question',
    file: 'signposts/complaint.md',
    find: '  - ombudsman\n',
    put: '  - supply + travel\n',
    says: 'content/faq/supply-cover.md: title: is "Is supply cover or travel paid for steering group members?", should not have a sign of content/signposts/complaint.md: change these words, or add to its leaveOut',
  },
  {
    of: 'an address of a signpost that is not one',
    file: 'signposts/hr.md',
    find: 'schools.hr@example.org',
    put: 'schools.hr',
    says: 'content/signposts/hr.md: contact: email: is "schools.hr", should be an email address',
  },
  {
    of: 'a comma left out of a JSON file',
    file: 'service.json',
    find: '"Roundtable",',
    put: '"Roundtable"',
    says: 'content/service.json: line 4: cannot be read, should be JSON: look for a missing comma, quote or bracket',
  },
  {
    of: 'an e-mail address without a domain',
    file: 'service.json',
    find: '@example.org',
    put: '',
    says: 'content/service.json: contact: email: is "school.improvement", should be an email address',
  },
  {
    of: 'a round that closes before it opens',
    file: 'service.json',
    find: '"closes": "2027-03-26"',
    put: '"closes": "2026-03-26"',
    says: 'content/service.json: round: closes: is "2026-03-26", should be the same day as opens (2026-11-01) or later',
  },
  {
    of: 'a closure that ends before it begins',
    file: 'service.json',
    find: '"to": "2027-05-03"',
    put: '"to": "2027-05-02"',
    says: 'content/service.json: closures: Early May bank holiday: to: is "2027-05-02", should be the same day as from (2027-05-03) or later',
  },
  {
    of: 'more wrong answers than anybody would want',
    file: 'service.json',
    find: '"mostWrongIn100": 7',
    put: '"mostWrongIn100": 21',
    says: 'content/service.json: answers: mostWrongIn100: is 21, should be a whole number from 1 to 20',
  },
  {
    of: 'a question that no entry answers twice',
    file: 'faq/not-ours.json',
    put: '{ "asked": ["What is the weather?", "what is the weather"] }',
    says: 'content/faq/not-ours.json: asked: is "what is the weather", should be in the list once',
  },
  {
    of: 'an abbreviation that stands for nothing',
    file: 'faq/other-names.json',
    put: '{ "SG": "" }',
    says: 'content/faq/other-names.json: SG: is empty, should be text of 60 characters or fewer',
  },
  {
    of: 'a reminder that never comes',
    file: 'service.json',
    find: '"remindAfterSchoolDays": 3',
    put: '"remindAfterSchoolDays": 0',
    says: 'content/service.json: questions: remindAfterSchoolDays: is 0, should be a whole number from 1 to 60',
  },
  {
    of: 'a share of wrong answers that is no whole number',
    file: 'service.json',
    find: '"mostWrongIn100": 7',
    put: '"mostWrongIn100": 0.07',
    says: 'content/service.json: answers: mostWrongIn100: is 0.07, should be a whole number from 1 to 20',
  },
  {
    of: 'an address that is not https',
    file: 'documents.json',
    find: /https(:.*vision)/,
    put: 'http$1',
    says: 'content/documents.json: documents: vision: url: is "http://example.org/documents/vision-statement.pdf", should be an address that begins with https://',
  },
  {
    of: 'a size with its unit',
    file: 'documents.json',
    find: '"sizeKb": 824',
    put: '"sizeKb": "824 KB"',
    says: 'content/documents.json: documents: presentation: sizeKb: is "824 KB", should be a whole number of kilobytes',
  },
  {
    of: 'two documents with one id',
    file: 'documents.json',
    find: '"id": "vision"',
    put: '"id": "presentation"',
    says: 'content/documents.json: documents: presentation: id: is "presentation", should be used once only',
  },
  {
    of: 'an earlier version of a document that is a later one',
    file: 'documents.json',
    find: '"published": "2020-02"',
    put: '"published": "2020-04-01"',
    says: 'content/documents.json: documents: network-allocations: earlier: item 1: published: is "2020-04-01", should be earlier than the current version\'s 2020-03',
  },
  {
    of: 'an earlier version of the month of the current one',
    file: 'documents.json',
    find: '"published": "2020-02"',
    put: '"published": "2020-03"',
    says: 'content/documents.json: documents: network-allocations: earlier: item 1: published: is "2020-03", should be unlike those of the other versions: write the day, too',
  },
  {
    of: 'an earlier version at the address of the current one',
    file: 'documents.json',
    find: 'network-allocations-february-2020.pdf',
    put: 'network-allocations.pdf',
    says: 'content/documents.json: documents: network-allocations: earlier: item 1: url: is "https://example.org/documents/network-allocations.pdf", should be unlike those of the other versions: keep each version at its own address',
  },
  {
    of: 'an earlier version without its date',
    file: 'documents.json',
    find: '"published": "2020-02",',
    put: '',
    says: 'content/documents.json: documents: network-allocations: earlier: item 1: published: is missing, should be a month such as 2027-01 or a date such as 2027-01-31',
  },
  {
    of: 'more seats promised than there are',
    file: 'seats.json',
    find: /"min": 6,(\s*)"max": 10/,
    put: '"min": 16,$1"max": 16',
    says: 'content/seats.json: rules: phase: min: is 21 in all (Nursery 1, Primary 16, Secondary 3, Post-16 1), should be 20 (total) or fewer together: lower some of them or raise the total',
  },
  {
    of: 'a largest number below the smallest',
    file: 'seats.json',
    find: /"min": 6,\s*"max": 10/,
    put: '"min": 6, "max": 5',
    says: 'content/seats.json: rules: primary: max: is 5, should be 6 (min) or more',
  },
  {
    of: 'a seat for an area that does not exist',
    file: 'seats.json',
    find: '["North"]',
    put: '["Norht"]',
    says: 'content/seats.json: rules: north: values: is "Norht", should be one of North, South, East',
  },
  {
    of: 'a value that two seats claim',
    file: 'seats.json',
    find: '["North"]',
    put: '["North", "South"]',
    says: 'content/seats.json: rules: south: values: is "South", should be in one rule only, and is in north too',
  },
  {
    of: 'a value that a seat names twice',
    file: 'seats.json',
    find: '["North"]',
    put: '["North", "North"]',
    says: 'content/seats.json: rules: north: values: is "North", should be there once only',
  },
  {
    of: 'a wish for a role that does not exist',
    file: 'seats.json',
    find: '["headteacher"]',
    put: '["head"]',
    says: 'content/seats.json: wishes: headteachers: values: is "head", should be one of headteacher, other-school-leader, governor, chair-of-governors, early-years-leader, post-16-leader, other',
  },
  {
    of: 'an attribute that nobody has',
    file: 'seats.json',
    find: '"attribute": "area", "values": ["North"]',
    put: '"attribute": "locality", "values": ["North"]',
    says: 'content/seats.json: rules: north: attribute: is "locality", should be one of phase, type, area, district, role, governor-category, system-leader',
  },
  {
    of: 'a smallest number above the seats that there are',
    file: 'seats.json',
    find: /"min": 4\n(\s*\}\n\s*\],\s*"wishes")/,
    put: '"min": 21\n$1',
    says: 'content/seats.json: rules: governors: min: is 21, should be 20 (total) or fewer',
  },
  {
    of: 'a largest number above the seats that there are',
    file: 'seats.json',
    find: '["North"], "min": 4, "max": 10',
    put: '["North"], "min": 4, "max": 21',
    says: 'content/seats.json: rules: north: max: is 21, should be 20 (total) or fewer; leave it out where any number will do',
  },
  {
    of: 'seats that nobody may take, as every area has its largest number',
    file: 'seats.json',
    find: /"min": 4, "max": 10( \},\s*.*"South".*)"max": 10( \},\s*.*"East".*)"max": 10/,
    put: '"min": 4, "max": 7$1"max": 6$2"max": 6',
    says: 'content/seats.json: rules: area: max: is 19 in all (North 7, South 6, East 6), should be 20 (total) or more together, as every member counts towards one of them: raise some of them or lower the total',
  },
  {
    of: 'a wish with the id of a rule',
    file: 'seats.json',
    find: '"id": "headteachers"',
    put: '"id": "governors"',
    says: 'content/seats.json: wishes: governors: id: is "governors", should not be the id of a rule too',
  },
  {
    of: 'two wishes with one id',
    file: 'seats.json',
    find: '"id": "headteachers"',
    put: '"id": "system-leaders"',
    says: 'content/seats.json: wishes: system-leaders: id: is "system-leaders", should be used once only',
  },
  {
    of: 'a wish for more than a rule allows',
    file: 'seats.json',
    find: /"attribute": "role",\s*"values": \["headteacher"\],\s*"min": 6/,
    put: '"attribute": "phase", "values": ["Nursery"], "min": 4',
    says: 'content/seats.json: wishes: headteachers: min: is 4, should be 3 (max of the rule nursery) or fewer',
  },
  {
    of: 'a wish for fewer than a rule asks for',
    file: 'seats.json',
    find: /"values": \["headteacher"\],\s*"min": 6,\s*"max": 10/,
    put: '"values": ["governor", "chair-of-governors"], "min": 0, "max": 3',
    says: 'content/seats.json: wishes: headteachers: max: is 3, should be 4 (min of the rule governors) or more',
  },
  {
    of: 'a wish that counts for nothing',
    file: 'seats.json',
    find: '"values": ["headteacher"],',
    put: '"values": ["headteacher"], "weight": 0,',
    says: 'content/seats.json: wishes: headteachers: weight: is 0, should be a whole number from 1 to 100',
  },
  {
    of: 'at most one of something that nobody comes from',
    file: 'seats.json',
    find: '["school", "trust"]',
    put: '["school", "network"]',
    says: 'content/seats.json: atMostOnePer: item 2: is "network", should be one of school, trust',
  },
  {
    of: 'at most one, said twice',
    file: 'seats.json',
    find: '["school", "trust"]',
    put: '["school", "trust", "school"]',
    says: 'content/seats.json: atMostOnePer: is "school", should be there once only',
  },
  {
    of: 'more reserves than anybody would rank',
    file: 'seats.json',
    find: '"reserves": 2',
    put: '"reserves": 6',
    says: 'content/seats.json: reserves: is 6, should be a whole number from 0 to 5',
  },
  {
    of: 'a sentence left out',
    file: 'nominations/wording.json',
    find: /.*"role.missing".*\n/,
    put: '',
    says: 'content/nominations/wording.json: role.missing: is missing, should be text',
  },
  {
    of: 'a sentence for a problem nobody has',
    file: 'nominations/wording.json',
    find: '"role.missing"',
    put: '"role.mising": "Select", "role.missing"',
    says: 'content/nominations/wording.json: role.mising: is "Select", should not be there: no field has this name, so check its spelling',
  },
  {
    of: 'a sentence without the count it needs',
    file: 'nominations/wording.json',
    find: '{words}',
    put: 'too many',
    says: 'content/nominations/wording.json: contribution.long: is "Your answer is too many words. Shorten it to 300 words or fe…", should contain {words}',
  },
  {
    of: 'an example that cannot be answered',
    file: 'service.json',
    find: '"what-is-tas"',
    put: '"cost"',
    says: 'content/service.json: examples: is "cost", should be the id of an answered question',
  },
  {
    of: 'words in curly brackets that nobody fills in',
    file: 'nominations/wording.json',
    find: '"Select your role"',
    put: '"Select your {role}"',
    says: 'content/nominations/wording.json: role.missing: is "Select your {role}", should have no words in curly brackets',
  },
  {
    of: 'a command left out',
    others: true,
    file: 'staff-channels/commands.json',
    find: '"unfollow": {',
    put: '"leave": {',
    says: 'content/staff-channels/commands.json: unfollow: is missing, should be a group of fields',
  },
  {
    of: 'a command that nobody knows',
    file: 'staff-channels/commands.json',
    find: '"unfollow": {',
    put: '"leave": {"order": 185, "title": "leave", "description": "Leave", "alsoSaid": [], "scopes": ["team"]}, "unfollow": {',
    says: 'content/staff-channels/commands.json: leave: is a group of fields, should not be there: no field has this name, so check its spelling',
  },
  {
    of: 'two commands with one place in help',
    file: 'documents/commands.json',
    find: '"order": 90',
    put: '"order": 180',
    says: 'content/staff-channels/commands.json: unfollow: order: is 180, should not be that of content/documents/commands.json: documents too',
  },
  {
    of: 'words that stand for two commands',
    file: 'documents/commands.json',
    find: '"papers"',
    put: '"The form."',
    says: 'content/documents/commands.json: documents: alsoSaid: is "The form.", should not be in content/nominations/commands.json: nominate too',
  },
  {
    of: 'a sign of a command that is not written as signs are',
    file: 'documents/commands.json',
    find: '"alsoSaid": [',
    put: '"signs": ["where + | papers"], "alsoSaid": [',
    says: 'content/documents/commands.json: documents: signs: is "where + | papers", should have words on both sides of each + and |',
  },
  {
    of: 'a sign of a hint that uses a list',
    file: 'documents/commands.json',
    find: '"alsoSaid": [',
    put: '"hints": [{ "signs": ["print (papers)"], "says": "You cannot print here." }], "alsoSaid": [',
    says: 'content/documents/commands.json: documents: hints: is "print (papers)", should use lists that stand above it under words, not (papers): (a name), (initials), (a date), (a pupil number)',
  },
  {
    of: 'roles without a governor',
    others: true,
    file: 'choices.json',
    find: /"governor"([\s\S]*)"chair-of-governors"/,
    put: '"trustee"$1"chair"',
    says: 'content/choices.json: roles: has no governor, should have the value governor or chair-of-governors, as a steering group must include governors',
  },
  {
    of: 'a choice with a space in its value',
    file: 'choices.json',
    find: '"early-evening"',
    put: '"early evening"',
    says: 'content/choices.json: availability: early evening: value: is "early evening", should be letters, numbers and hyphens, without spaces',
  },
  {
    of: 'two schools with one URN',
    file: 'schools/schools.csv',
    find: '"900002"',
    put: '"900001"',
    says: 'content/schools/schools.csv: URN: is "900001", should be on one row only, as every school has its own URN',
  },
  {
    of: 'a district in two areas',
    file: 'schools/areas.csv',
    find: 'Wyre,North\n',
    put: 'Wyre,North\nWyre,South\n',
    says: 'content/schools/areas.csv: district: is "Wyre", should be on one row only',
  },
  {
    of: 'a school in two networks',
    file: 'schools/networks.csv',
    find: 'URN,network\n',
    put: 'URN,network\n900001,Another network\n',
    says: 'content/schools/networks.csv: URN: is "900001", should be on one row only',
  },
  {
    of: 'a network of no URN',
    file: 'schools/networks.csv',
    find: '900001,',
    put: '90001,',
    says: 'content/schools/networks.csv: row 2: URN: is "90001", should be a URN of 6 digits',
  },
  {
    of: 'a locality without a name',
    file: 'schools/localities.csv',
    find: 'Wyre,Wyre',
    put: 'Wyre,',
    says: 'content/schools/localities.csv: row 3: locality: is empty, should be text',
  },
  {
    of: 'an adviser of something else',
    file: 'schools/advisers.csv',
    find: 'area,North',
    put: 'district,North',
    says: 'content/schools/advisers.csv: row 2: kind: is "district", should be one of network, locality, area',
  },
  {
    of: 'an adviser without an address',
    file: 'schools/advisers.csv',
    find: 'ama.example@example.org',
    put: 'ama',
    says: 'content/schools/advisers.csv: row 2: email: is "ama", should be an email address',
  },
  {
    of: 'an authority by its name',
    file: 'service.json',
    find: '"authority": "888"',
    put: '"authority": "Example"',
    says: 'content/service.json: register: authority: is "Example", should be a code of digits',
  },
  {
    of: 'a postcode without its space',
    file: 'schools/schools.csv',
    find: '"ZZ1 1BE"',
    put: '"ZZ11BE"',
    says: 'content/schools/schools.csv: row 2 (URN 900001): Postcode: is "ZZ11BE", should be a postcode such as ZZ1 1AA, or nothing',
  },
  {
    of: 'a register without a column',
    file: 'schools/schools.csv',
    find: '"Town"',
    put: '"City"',
    says: 'content/schools/schools.csv: Town: is missing, should be one of the headings in row 1',
  },
  {
    of: 'a row with a comma outside quotes',
    file: 'schools/schools.csv',
    find: '"Calderwick High School"',
    put: 'Calderwick, High School',
    says: 'content/schools/schools.csv: row 7: has 23 cells, should have 22, like row 1; put quotes around text that contains a comma',
  },
  {
    of: 'a verdict for an entry that does not exist',
    file: 'verdicts.csv',
    find: ',sg-frequency',
    put: ',sg-frequently',
    says: 'content/verdicts.csv: row 4: right: is "sg-frequently", should be the id of an entry in content/faq, or none',
  },
  {
    of: 'a verdict that names a file instead of an entry',
    file: 'verdicts.csv',
    find: ',sg-frequency',
    put: ',../faq/sg-frequency',
    says: 'content/verdicts.csv: row 4: right: is "../faq/sg-frequency", should be the id of an entry in content/faq, or none',
  },
  {
    of: 'a verdict that says nothing',
    file: 'verdicts.csv',
    find: ',sg-frequency',
    put: ',',
    says: 'content/verdicts.csv: row 4: right: is empty, should be text',
  },
  {
    of: 'a verdict without a question',
    file: 'verdicts.csv',
    find: /how many evenings[^,]*/,
    put: '',
    says: 'content/verdicts.csv: row 4: question: is empty, should be text',
  },
  {
    of: 'two verdicts on the same words',
    file: 'verdicts.csv',
    find: /$/,
    put: 'Is there money for a NEW minibus?,cost\n',
    says: 'content/verdicts.csv: question: is "is there money for a new minibus", should be on one row only',
  },
  {
    of: 'a topic that has no name',
    file: 'faq/topics.json',
    find: /"events": "[^"]*",/,
    put: '',
    says: 'content/faq/topics.json: events: is missing, should be the name that people read for this topic, which content/faq/events.md has',
  },
  {
    of: 'a topic with a longer name than a row of a card holds',
    file: 'faq/topics.json',
    find: '"Events"',
    put: `"${'E'.repeat(61)}"`,
    says: `content/faq/topics.json: events: is "${'E'.repeat(60)}…", should be text of 60 characters or fewer`,
  },
  {
    of: 'verdicts without a column',
    file: 'verdicts.csv',
    find: 'question,right',
    put: 'question,answer',
    says: 'content/verdicts.csv: right: is missing, should be one of the headings in row 1',
  },
  {
    of: 'a figure of a year that its indicator does not name',
    file: 'indicators/values.csv',
    find: /\n$/,
    put: '\nattainment-8,2016/17,E92000001,44.6\n',
    says: 'content/indicators/values.csv: row 44: year: is "2016/17", should be a year of attainment-8 in indicators.json (2018/19); add it there if its definition is the same',
  },
  {
    of: 'a figure of an indicator that is none, as another definition is',
    file: 'indicators/values.csv',
    find: /\n$/,
    put: '\nattainment-8-old,2018/19,E92000001,44.6\n',
    says: 'content/indicators/values.csv: row 44: indicator: is "attainment-8-old", should be the id of one of the indicators in indicators.json',
  },
  {
    of: 'a figure of an area that is none',
    file: 'indicators/values.csv',
    find: /\n$/,
    put: '\nattainment-8,2018/19,E99999999,44.6\n',
    says: 'content/indicators/values.csv: row 44: area: is "E99999999", should be the code of one of the areas in areas.csv',
  },
  {
    of: 'a figure that is neither a number nor a symbol',
    file: 'indicators/values.csv',
    find: 'E12000902,45.5',
    put: 'E12000902,-',
    says: 'content/indicators/values.csv: row 28: value: is "-", should be a number such as 46.7, or one of z, x, c, low, u where none is published',
  },
  {
    of: 'a figure that was left empty',
    file: 'indicators/values.csv',
    find: 'E12000902,45.5',
    put: 'E12000902,',
    says: 'content/indicators/values.csv: row 28: value: is empty, should be a number such as 46.7, or one of z, x, c, low, u where none is published',
  },
  {
    of: 'a figure with more decimal places than are published',
    file: 'indicators/values.csv',
    find: 'E12000902,45.5',
    put: 'E12000902,45.53',
    says: 'content/indicators/values.csv: row 28: value: is "45.53", should be a number with at most 1 decimal places, as it is published',
  },
  {
    of: 'a percentage above 100',
    file: 'indicators/values.csv',
    find: 'E12000902,4.72',
    put: 'E12000902,472',
    says: 'content/indicators/values.csv: row 42: value: is "472", should be from 0 to 100, as it is a percentage',
  },
  {
    of: 'a figure that is there twice',
    file: 'indicators/values.csv',
    find: /\n$/,
    put: '\nattainment-8,2018/19,E12000902,45.4\n',
    says: 'content/indicators/values.csv: row 44: is attainment-8 2018/19 E12000902, should be on one row only, and is on row 28 too',
  },
  {
    of: 'an area without a figure',
    file: 'indicators/values.csv',
    find: /attainment-8,2018\/19,E08000904,c\n/,
    put: '',
    says: 'content/indicators/values.csv: attainment-8: 2018/19: is not whole, should have a row for each area: Dunnshaw (E08000904). Where none is published, write one of z, x, c, low, u',
  },
  {
    of: 'a comparison without the region’s own figures',
    others: true,
    file: 'indicators/areas.csv',
    find: ',region,',
    put: ',authority,',
    says: 'content/indicators/areas.csv: level: region: is missing, should be on exactly one row',
  },
  {
    of: 'an academic year that is none',
    others: true,
    file: 'indicators/indicators.json',
    find: '"2017/18"',
    put: '"2017/19"',
    says: 'content/indicators/indicators.json: indicators: key-stage-2-expected: years: item 1: year: is "2017/19", should be an academic year such as 2018/19',
  },
  {
    of: 'a source that is none',
    others: true,
    file: 'indicators/indicators.json',
    find: '"source": "tables"',
    put: '"source": "somewhere"',
    says: 'content/indicators/indicators.json: indicators: key-stage-2-expected: source: is "somewhere", should be the id of one of the sources',
  },
  {
    of: 'a sentence about a figure without its figure',
    file: 'indicators/indicators.json',
    find: ' score of {value}.',
    put: ' score.',
    says: 'content/indicators/indicators.json: indicators: attainment-8: sentence: is "In {year}, pupils in {place} had an average Attainment 8 sco…", should contain {year}, {place} and {value}',
  },
];

/** A copy of the tests' content, to make mistakes in. */
const dir = mkdtempSync(join(tmpdir(), 'content-'));
copyFixture(dir);

/** The lines that `loadContent` complains with after changes to the copy, which are taken back again. */
function complaints(...changes: Pick<Mistake, 'file' | 'find' | 'put'>[]): string[] {
  const before = changes.map(({ file }) => ({ path: join(dir, file), bytes: existing(join(dir, file)) }));
  try {
    for (const { file, find, put } of changes) edit(join(dir, file), find, put);
    // As what ships: nothing lies beneath that could stand in for it.
    loadContent(dir, dir);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.message.split('\n').slice(1);
    throw error;
  } finally {
    for (const { path, bytes } of before)
      if (bytes) writeFileSync(path, bytes);
      else rmSync(path);
  }
}

const existing = (path: string): Buffer | undefined => (existsSync(path) ? readFileSync(path) : undefined);

function edit(path: string, find: string | RegExp | undefined, put: string): void {
  if (find === undefined) {
    writeFileSync(path, put);
    return;
  }
  const before = readFileSync(path, 'utf8');
  const after = before.replace(find, put);
  assert.notEqual(after, before, `${String(find)} is in ${path}`);
  writeFileSync(path, after);
}

describe('a mistake in the content', () => {
  after(() => {
    rmSync(dir, { recursive: true });
  });

  for (const mistake of mistakes) {
    it(`is told: ${mistake.of}`, () => {
      const lines = complaints(mistake);
      // JSON.parse says in brackets what it expected, in words that differ between releases of Node.
      const said = lines.filter((line) => line.split(' (Expected')[0] === mistake.says);
      assert.deepEqual(said.length > 0 ? said.map(() => mistake.says) : lines, [mistake.says]);
      if (!mistake.others) assert.equal(lines.length, 1, lines.join('\n'));
    });
  }

  it('does not hide the next: all are told at once, with their number', () => {
    const changes = ['isos', 'events', 'slides'].map((id) => ({
      file: `faq/${id}.md`,
      find: /reviewed: .*/,
      put: 'reviewed: soon',
    }));
    const lines = complaints(...changes, { file: 'seats.json', find: '"total": 20', put: '"total": 0' });
    assert.deepEqual(lines.sort(), [
      'content/faq/events.md: reviewed: is "soon", should be a date such as 2027-01-31',
      'content/faq/isos.md: reviewed: is "soon", should be a date such as 2027-01-31',
      'content/faq/slides.md: reviewed: is "soon", should be a date such as 2027-01-31',
      'content/seats.json: total: is 0, should be a whole number from 1 to 60',
    ]);
  });

  it('is told when the whole folder is missing', () => {
    const missing = join(tmpdir(), 'no-such-content');
    assert.throws(
      () => loadContent(missing, missing),
      (error: unknown) =>
        error instanceof ContentError &&
        error.message.includes('content/service.json: is missing, should be a file in the content folder') &&
        error.message.includes('content/faq: is missing'),
    );
  });
});
