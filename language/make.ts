// `npm run language`: makes english.bin anew from published packages. README.md says what it is and how long it takes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pack } from './format.ts';
import { distil, unitRows } from './make/distil.ts';
import { embed, WIDTH } from './make/embed.ts';
import { mainAxes, meanOf, project } from './make/main-axes.ts';
import { openPackages } from './make/packages.ts';
import { quantise } from './make/quantise.ts';
import { sentencesOf } from './make/sentences.ts';
import { sharesOf, wordsToMeet } from './make/words.ts';

const { values } = parseArgs({
  options: {
    /** Packages and embeddings stay here, so that an interrupted run goes on. */
    cache: { type: 'string', default: join(tmpdir(), 'roundtable-language') },
    out: { type: 'string', default: fileURLToPath(new URL('./english.bin', import.meta.url)) },
    words: { type: 'string', default: '80000' },
    vectors: { type: 'string', default: '40000' },
    dimensions: { type: 'string', default: '96' },
  },
});

await make({
  cache: values.cache,
  out: values.out,
  wordCount: Number(values.words),
  vectorCount: Number(values.vectors),
  dimensions: Number(values.dimensions),
});

type Recipe = { cache: string; out: string; wordCount: number; vectorCount: number; dimensions: number };

async function make({ cache, out, wordCount, vectorCount, dimensions }: Recipe): Promise<void> {
  const began = performance.now();
  const say = (what: string) => {
    console.log(`${((performance.now() - began) / 1000).toFixed(0)} s: ${what}`);
  };
  // 1. What there is to learn from.
  mkdirSync(cache, { recursive: true });
  const packages = openPackages(join(cache, 'packages'));
  const talk = packages.talk();
  const subtitles = packages.subtitles();
  const written = wordsToMeet(packages.listed()).slice(0, wordCount);
  const said = wordsToMeet(subtitles.map(({ word }) => word.toLowerCase()));
  const all = [...new Set([...written, ...said])];
  const shares = sharesOf(all, { talk, subtitles });
  const words = all.slice(0, vectorCount);
  const sentences = sentencesOf(talk, packages.glosses());
  say(`${all.length} words, ${sentences.length} sentences`);

  // 2. Where the encoder points for each of them.
  const ofWords = {
    data: await embed(words, { name: 'words', cache, encoder: packages.encoder, say }),
    width: WIDTH,
  };
  const ofSentences = {
    data: await embed(sentences, { name: 'sentences', cache, encoder: packages.encoder, say }),
    width: WIDTH,
  };

  // 3. The directions in which sentences differ most.
  const axes = mainAxes(ofSentences, { count: dimensions, sample: 40_000 });
  say(`${dimensions} main axes found`);

  // 4. Vectors of words that add up to what the encoder says of sentences.
  const vectors = distil({
    words,
    shares,
    sentences,
    targets: {
      sentences: unitRows(project(ofSentences, axes), dimensions),
      words: unitRows(project(ofWords, axes), dimensions),
    },
    start: project(ofWords, { ...axes, mean: meanOf(ofWords) }),
    dimensions,
  });
  say('word vectors distilled');

  // 5. The file.
  const file = pack({ words: all, shares, dimensions, ...quantise(vectors, dimensions) });
  writeFileSync(out, file);
  say(`${out}: ${(file.length / 1e6).toFixed(2)} MB`);
}
