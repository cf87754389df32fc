// What of the council's content can be changed while the service runs: the same objects for all features, and what they say can be replaced.
import * as features from './features.ts';
import type { CouncilFiles } from './features/settings/index.ts';
import { become } from './platform/become.ts';
import type { Facts } from './platform/facts.ts';
import type { Files } from './platform/reading/files.ts';
import { fit } from './platform/reading/fit.ts';
import { checkAll, type ContentOf } from './platform/reading/fold.ts';
import type { ContentProblem } from './platform/reading/problems.ts';
import { factsOf } from './platform/start.ts';

type Content = ContentOf<typeof features>;

/** By the names under which features are handed it. */
type Changeable = Pick<Content, 'service' | 'seats' | 'documents'>;

export type Standing = Changeable & { facts: Facts; councilFiles: CouncilFiles };

/**
 * What stands, which is at first what the council's files say. The content itself stays as it was read. `councilFiles` holds other files to
 * the shapes and checks of those, beside all else that the council edits; what it finds right can take their place.
 */
export function standingOf(content: Content): Standing {
  const { service, seats, documents } = content;
  // What a council leaves out of its contact is not in its file.
  const given = {
    ...service,
    contact: Object.fromEntries(Object.entries(service.contact).filter(([, is]) => is !== '')),
  };
  const held: Changeable = structuredClone({ service, seats, documents });
  const facts: Facts = { ...factsOf(features, content) };
  return {
    ...held,
    facts,
    councilFiles: {
      said: { 'service.json': given, 'seats.json': seats, 'documents.json': { documents } },
      check: (files) => {
        const problems: ContentProblem[] = [];
        const read = readChangeable(files, problems);
        problems.push(...checkAll(features, { ...content, ...read }));
        if (problems.length > 0 || !read.service || !read.seats || !read.documents) return { problems };
        const now = { service: read.service, seats: read.seats, documents: read.documents };
        const whole = { ...content, ...now };
        const stated = factsOf(features, whole);
        // Nothing else that can only be told last looks at what changes.
        const last = features.faq.content.checkLast({ ...whole, facts: stated });
        if (last.length > 0) return { problems: last };
        return {
          facts: stated,
          stand: () => {
            become(held, now);
            become(facts, stated);
          },
        };
      },
    },
  };
}

/** Each is read as it is when the service starts. */
function readChangeable(values: Readonly<Record<string, unknown>>, problems: ContentProblem[]) {
  const fits: Files['fit'] = (value, schema, place) => fit({ schema, value, place, problems });
  const json: Files['json'] = (file, shape) => fits(values[file], shape, { file });
  const files: Files = {
    json,
    words: json,
    markdown: () => ({ names: [], filed: [] }),
    rows: () => undefined,
    fit: fits,
    exists: (file) => Object.hasOwn(values, file),
    problems,
  };
  const { rounds, coverage, documents } = features;
  return { ...rounds.content.read(files), ...coverage.content.read(files), ...documents.content.read(files) };
}
