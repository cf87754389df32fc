// How long the tests of models are: short in `npm test`, whole in `npm run test:long -- <part>`. Nothing else reads the setting.
export const isLong = process.env['TESTS'] === 'long';

/** How many cases are drawn. */
export const runs = (short: number, long: number): number => (isLong ? long : short);

/** Of moments at which something can fail, all are tried; in the short version each `n`th, from the first to the last. */
export const step = (n: number): number => (isLong ? 1 : n);
