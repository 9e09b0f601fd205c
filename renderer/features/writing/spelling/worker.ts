import { createSpeller, type Speller } from '../../../../shared/spelling/speller.ts';
import { isSpellingRequest, type SpellingAnswer, type SpellingRequest } from './protocol.ts';

// Checks spelling beside the page: reading the dictionaries takes most of a second, looking for what was meant some milliseconds.
// The files lie in a folder beside the one with the scripts (scripts/build/bundles.mjs).
const FILES = ['en-us-affixes', 'en-us-words', 'medical'] as const;

const speller: Promise<Speller> = Promise.all(FILES.map(read)).then(
  ([affixes = '', words = '', medical = '']) => createSpeller(affixes, words, medical),
);

async function read(name: string): Promise<string> {
  const answer = await fetch(new URL(`../dictionaries/${name}.txt`, self.location.href));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.text();
}

speller.catch(() => self.postMessage({ kind: 'failed' } satisfies SpellingAnswer));

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isSpellingRequest(data)) return;
  void speller.then(
    (ready) => {
      const answer = answerTo(ready, data);
      if (answer !== undefined) self.postMessage(answer);
    },
    // Said once, above.
    () => undefined,
  );
});

function answerTo(ready: Speller, asked: SpellingRequest): SpellingAnswer | undefined {
  switch (asked.kind) {
    case 'check':
      return { kind: 'checked', id: asked.id, misspelt: ready.misspelt(asked.words) };
    case 'suggest':
      return { kind: 'suggested', id: asked.id, words: ready.suggest(asked.word) };
    case 'own':
      ready.setOwn(asked.words);
      return undefined;
  }
}
