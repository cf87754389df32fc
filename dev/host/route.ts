// A route template (`schools/{urn}/{page?}`, `files/{*path}`) and the most specific match for a path, as Functions decides it.

export type Route = {
  /** The values of the template's parameters, or `undefined` when the path is not this route's. */
  readonly match: (segments: readonly string[]) => Record<string, string> | undefined;
  /** Compares segment by segment: a word before a parameter before a catch-all. */
  readonly rank: string;
};

type Segment = { kind: 'word' | 'required' | 'optional' | 'rest'; name: string };

function segmentOf(text: string, template: string): Segment {
  const inside = /^\{(\*?)([A-Za-z_]\w*)(\??)\}$/u.exec(text);
  if (inside) {
    const [, rest, name = '', optional] = inside;
    return { kind: rest ? 'rest' : optional ? 'optional' : 'required', name };
  }
  if (/[{}]/u.test(text))
    throw new Error(
      `The route "${template}" uses "${text}"; the local host knows words, {name}, {name?} and {*name} only.`,
    );
  return { kind: 'word', name: text.toLowerCase() };
}

/** Reads a template. Throws a sentence when it holds something this host would match differently from Azure. */
export function route(template: string): Route {
  const segments = template
    .split('/')
    .filter(Boolean)
    .map((text) => segmentOf(text, template));
  const ranks = { word: '0', required: '1', optional: '2', rest: '3' };
  return {
    rank: segments.map(({ kind }) => ranks[kind]).join(''),
    match: (path) => {
      const params: Record<string, string> = {};
      let index = 0;
      for (const { kind, name } of segments) {
        const value = kind === 'rest' ? path.slice(index).join('/') : path[index];
        if (kind === 'rest') index = path.length;
        else if (value !== undefined) index += 1;
        if (kind === 'word' && value?.toLowerCase() !== name) return undefined;
        if (kind === 'required' && value === undefined) return undefined;
        if (kind !== 'word' && value !== undefined && value !== '') params[name] = value;
      }
      return index === path.length ? params : undefined;
    },
  };
}

/** The decoded segments of a URL's path; `undefined` when it is not decodable. */
export function pathSegments(pathname: string): string[] | undefined {
  try {
    return pathname.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}
