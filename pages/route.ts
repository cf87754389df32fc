// Finds the page for a path: a word before a parameter, whichever is declared first.

export type Route<Value> = { value: Value; parameters: Readonly<Record<string, string>> };

type Known<Value> = { method: string; segments: readonly string[]; value: Value };

const PARAMETER = /^\{(\w+)\}$/u;

const segmentsOf = (path: string): string[] => path.split('/').filter(Boolean);

/** Words come before parameters, segment by segment. */
const rank = ({ segments }: { segments: readonly string[] }): string =>
  segments.map((segment) => (PARAMETER.test(segment) ? '1' : '0')).join('');

/** The decoded segments of a path; `undefined` where it cannot be decoded. */
function decoded(path: string): string[] | undefined {
  try {
    return segmentsOf(path).map(decodeURIComponent);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

function parametersIn(segments: readonly string[], path: readonly string[]): Record<string, string> | undefined {
  if (segments.length !== path.length) return undefined;
  const found: Record<string, string> = {};
  for (const [at, segment] of segments.entries()) {
    const said = path[at] ?? '';
    const name = PARAMETER.exec(segment)?.[1];
    if (name === undefined ? segment !== said : said === '') return undefined;
    if (name !== undefined) found[name] = said;
  }
  return found;
}

/** Finds one of these, declared as "GET /questions/{id}", by a method and a path. */
export function routesOf<Value>(
  declared: Readonly<Record<string, Value>>,
): (method: string, path: string) => Route<Value> | undefined {
  const known: Known<Value>[] = Object.entries(declared).map(([name, value]) => {
    const [method = '', path = ''] = name.split(' ');
    return { method, segments: segmentsOf(path), value };
  });
  known.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  return (method, path) => {
    const asked = decoded(path);
    for (const { method: own, segments, value } of asked ? known : []) {
      const parameters = own === method ? parametersIn(segments, asked ?? []) : undefined;
      if (parameters) return { value, parameters };
    }
    return undefined;
  };
}
