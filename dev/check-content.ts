// `npm run content`: is the council's content right? Says so and replays the verdicts, or lists every mistake.
import * as features from '../features.ts';
import { train } from '../features/faq/match.ts';
import { replay } from '../features/faq/replay.ts';
import { overlaps } from '../features/manners/overlaps.ts';
import { closureGaps } from '../features/rounds/closures.ts';
import { signposts } from '../features/signposts/signposts.ts';
import { loadLanguage } from '../language/load.ts';
import { dayOf } from '../platform/calendar.ts';
import { sentence } from '../platform/reading/problems.ts';
import { factsOf } from '../platform/start.ts';
import { findGaps } from '../loader/gaps.ts';
import { type Content, ContentError, loadContent } from '../loader/load.ts';
import { remarksOnContent } from './plain-english/content.ts';

const folder = process.env['CONTENT_DIR'] ?? 'content';

try {
  const content = loadContent(folder);
  const { faq, documents, schools } = content;
  const facts = factsOf(features, content);
  const answered = faq.filter(({ status }) => status === 'answered').length;
  console.log(
    `The content in ${folder} is right: ${answered} answers, ${faq.length - answered} questions without one, ` +
      `${documents.length} documents, ${schools.length} schools; nominations close at ${facts['round.closes']?.says ?? ''}.`,
  );
  const today = dayOf(new Date().toISOString());
  for (const gap of [...closureGaps(today, content.service), ...overlaps(content, signposts(content))])
    console.log(`Look at ${sentence(gap)}.`);
  for (const line of gapsIn(folder)) console.log(line);
  for (const line of notPlainIn(folder)) console.log(line);
  if (content.verdicts.length > 0) console.log(replayed(content));
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** Nor is a gap in the tables about schools. */
function gapsIn(dir: string): string[] {
  const gaps = findGaps(dir);
  return gaps.length === 0
    ? []
    : [`Gaps in the tables about schools: ${gaps.length}.`, ...gaps.map((gap) => `  ${gap}`)];
}

/** How people are spoken to is the council's to decide: what could be plainer is said, and stops nothing. */
function notPlainIn(dir: string): string[] {
  const remarks = remarksOnContent(dir);
  return remarks.length === 0
    ? []
    : [`Texts that could be plainer: ${remarks.length}.`, ...remarks.map((remark) => `  ${remark}`)];
}

/** A wrong answer here is no mistake in the content: it shows what to change. */
function replayed({ faq, service, verdicts, beside }: Content): string {
  const matcher = train(faq, { language: loadLanguage(), ...service.answers, ...beside, verdicts });
  const { right, wrong, unanswered } = replay(matcher, verdicts);
  const rightly = unanswered.filter((verdict) => verdict.right === null).length;
  const lines = wrong.map(
    (verdict) => `  "${verdict.question}": ${verdict.answered}, should be ${verdict.right ?? 'none'}`,
  );
  return [
    `Of ${verdicts.length} questions in ${folder}/verdicts.csv the service would now answer ${right.length} right and ` +
      `${wrong.length} wrong, and ${unanswered.length} not at all (for ${rightly} of these no entry is right).`,
    ...(wrong.length > 0 ? ['Answered wrong:', ...lines] : []),
  ].join('\n');
}
