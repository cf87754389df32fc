// Holds a value against a schema and turns what zod finds into problems an editor understands.
import type * as z from 'zod';
import { type ContentProblem, type Place, whatIsThere } from './problems.ts';

type Check<T> = { schema: z.ZodType<T>; value: unknown; place: Place; problems: ContentProblem[] };

/** The value as the schema types it; `undefined` when it does not fit, and then `problems` has grown. */
export function fit<T>({ schema, value, place, problems }: Check<T>): T | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    for (const path of paths) {
      problems.push({
        file: place.file,
        within: [...(place.within ?? []), ...namesOf(value, path)],
        is: whatIsThere(valueAt(value, path)),
        should: issue.code === 'unrecognized_keys' ? NOT_A_FIELD : `should be ${issue.message}`,
      });
    }
  }
  return undefined;
}

const NOT_A_FIELD = 'should not be there: no field has this name, so check its spelling';

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce((inside, key) => (isGroup(inside) ? inside[key] : undefined), value);

const isGroup = (value: unknown): value is Record<PropertyKey, unknown> => typeof value === 'object' && value !== null;

/** Field names as they stand; an item of a list by its own id, value or name, or else by its place in the list. */
const namesOf = (value: unknown, path: readonly PropertyKey[]): string[] =>
  path.map((key, depth) =>
    typeof key === 'number' ? nameOfItem(valueAt(value, path.slice(0, depth + 1)), key) : String(key),
  );

function nameOfItem(item: unknown, index: number): string {
  const names = isGroup(item) ? [item.id, item.value, item.name] : [];
  return names.find((name): name is string => typeof name === 'string' && name !== '') ?? `item ${index + 1}`;
}
