// Reads everything the council edits, once, at the start. It loads whole or not at all.
import type * as z from 'zod';
import * as features from '../features.ts';
import type { ContentOf } from '../platform/content.ts';
import { check } from './check.ts';
import { readCommands } from './commands.ts';
import { readFaq } from './faq.ts';
import { type Folder,readJson } from './files.ts';
import { ContentError,type ContentProblem } from './problems.ts';
import { checkChoices,checkCites,checkDocuments,checkService } from './rules.ts';
import * as schema from './schema.ts';
import { readTables } from './school-tables.ts';
import { readSchools } from './schools.ts';
import { checkSeats } from './seats.ts';
import { checkCaught,readSignposts } from './signposts.ts';
import { readVerdicts } from './verdicts.ts';
import { readWording } from './wording.ts';

export { ContentError } from './problems.ts';

/** All that the council edits, once loaded and checked. */
export type Content = ContentOf<typeof features>;

/**
 * The content of a folder such as `content/`, read and checked synchronously.
 * @throws {ContentError} when anything is wrong; its message has a line for every problem, with file, item, field,
 * what is there and what should be.
 */
export function loadContent(dir: string): Content {
  const problems: ContentProblem[] = [];
  const folder: Folder = { dir, problems };

  // 1. Read each file and hold it against its shape.
  const service = readShaped(folder, 'service.json', schema.service);
  const documents = readShaped(folder, 'documents.json', schema.documents)?.documents;
  const choices = readShaped(folder, 'choices.json', schema.choices);
  const wording = readWording(folder, features);
  const commands = readCommands(folder, Object.values(features));
  const courtesies = readShaped(folder, 'help/courtesies.json', schema.courtesies)?.courtesies;
  const extension = readShaped(folder, 'faq/extension.json', schema.extension);
  const seats = readShaped(folder, 'seats.json', schema.seats);
  const tables = readTables(folder);
  const schools = readSchools(folder, tables).map(({ school }) => school);
  const faq = readFaq(folder);
  const verdicts = readVerdicts(folder);
  const signposts = readSignposts(folder);

  // 2. Check what must hold inside and between the files that could be read.
  if (service) problems.push(...checkService(service, faq));
  if (documents) problems.push(...checkDocuments(documents), ...checkCites(faq, documents));
  if (choices) problems.push(...checkChoices(choices));
  if (seats) problems.push(...checkSeats(seats, { schools, areas: tables.areas, choices }));

  // 3. All or nothing; what signposts catch can be told only when all else is right.
  if (problems.length > 0 || !service || !documents || !choices || !courtesies || !extension || !seats)
    throw new ContentError(problems);
  const { advisers } = tables;
  const content = {
    service,
    faq,
    verdicts,
    signposts,
    documents,
    seats,
    schools,
    advisers,
    wording,
    choices,
    commands,
    courtesies,
    extension,
  };
  const caught = checkCaught(content);
  if (caught.length > 0) throw new ContentError(caught);
  return content;
}

function readShaped<T>(folder: Folder, file: string, shape: z.ZodType<T>): T | undefined {
  const value = readJson(folder, file);
  return value === undefined ? undefined : check({ schema: shape, value, place: { file }, problems: folder.problems });
}
