// `npm run content`: is the council's content right? Says so, or lists every mistake, and nothing else.
import { ContentError, loadContent } from '../content/load.ts';

const folder = process.env['CONTENT_DIR'] ?? 'content';

try {
  const { faq, documents, schools, service } = loadContent(folder);
  const answered = faq.filter(({ status }) => status === 'answered').length;
  console.log(
    `The content in ${folder} is right: ${answered} answers, ${faq.length - answered} questions without one, ` +
      `${documents.length} documents, ${schools.length} schools; the round closes on ${service.round.closes}.`,
  );
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
