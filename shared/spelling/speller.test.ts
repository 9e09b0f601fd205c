import fc from 'fast-check';
import nspell from 'nspell';
import { describe, expect, it } from 'vitest';
import { readSpeller, readWords } from './testing/read-speller.ts';
import { wordsIn } from './words-in.ts';

const speller = readSpeller();
const affixes = readWords('node_modules', 'dictionary-en', 'index.aff');
const list = readWords('node_modules', 'dictionary-en', 'index.dic');
const peer = nspell(affixes, list);
const misspeltIn = (text: string) => speller.misspelt(wordsIn(text).map(({ word }) => word));

describe('spelling', () => {
  it('knows the words of the seed letter', () => {
    expect(misspeltIn(readWords('assets', 'sample', 'seed-letter.txt'))).toEqual([]);
  });

  it('knows the words of a report: drugs, anatomy, procedures, tests', () => {
    const report = `The patient is status post arthroscopic meniscectomy with chondroplasty of the medial femoral condyle. MRI shows
      spondylolisthesis at L4-L5, neuroforaminal stenosis and an annular fissure; EMG/NCV suggests radiculopathy. Tinel's sign
      is positive, Lachman negative. He takes Norco 10/325mg, gabapentin, cyclobenzaprine and Terocin. The physiatrist's
      workers' compensation report of 11/3/2016 requests transforaminal epidurals, acupuncture and iontophoresis.`;
    expect(misspeltIn(report)).toEqual([]);
  });

  it('finds what is mistyped, each word once', () => {
    expect(misspeltIn('The lumbr radiculopathi was lumbr. Hydrocodne helps.')).toEqual([
      'lumbr',
      'radiculopathi',
      'Hydrocodne',
    ]);
  });

  it.each([
    ['lumbr', 'lumbar'],
    ['hydrocodne', 'hydrocodone'],
    ['theraphy', 'therapy'],
    ['recieve', 'receive'],
    ['arthroscpy', 'arthroscopy'],
    ['impingment', 'impingement'],
    ['spondilolisthesis', 'spondylolisthesis'],
    ['occured', 'occurred'],
    ['Physicaly', 'Physically'],
    ['MENISCECTMY', 'MENISCECTOMY'],
    ['ofthe', 'of the'],
    ['alot', 'a lot'],
  ])('offers for "%s" first "%s"', (wrong, right) => {
    expect(speller.suggest(wrong)[0]).toBe(right);
  });

  it('takes a name in small letters for wrong and offers it', () => {
    expect(speller.misspelt(['norco', 'Norco', 'NORCO'])).toEqual(['norco']);
    expect(speller.suggest('norco')).toContain('Norco');
  });

  it('takes the curly apostrophe for the straight one', () => {
    expect(speller.misspelt(['doesn’t', 'patient’s', "patient's", 'does’nt'])).toEqual(['does’nt']);
  });

  it('knows words that the reviewer added, until they are taken out', () => {
    const own = readSpeller();
    own.setOwn(['Exampleton', 'telerehab']);
    expect(own.misspelt(['Exampleton', 'telerehab', 'Telerehab', 'exampleton'])).toEqual(['exampleton']);
    expect(own.suggest('telerehb')).toContain('telerehab');
    own.setOwn([]);
    expect(own.misspelt(['Exampleton'])).toEqual(['Exampleton']);
  });

  it('says the same of general words as another checker of the same dictionary', () => {
    const stems = list
      .split('\n')
      .slice(1)
      .map((line) => line.replace(/\/.*/, ''));
    const word = fc
      .tuple(
        fc.constantFrom(...stems),
        fc.constantFrom('', 's', 'ed', 'ing', 'ly', 'ness', "'s", 'x'),
        fc.boolean(),
      )
      .map(
        ([stem, end, isCapital]) => (isCapital ? stem.charAt(0).toUpperCase() + stem.slice(1) : stem) + end,
      )
      .filter((one) => /^[A-Za-z][a-z]+(?:'s)?$/.test(one));
    fc.assert(
      fc.property(word, (one) => {
        // Ours knows more: the words of the field.
        if (peer.correct(one)) expect(speller.misspelt([one])).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('offers nothing but right words, of anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."abcdelmnorstuy'é"), maxLength: 14 }), (word) => {
        for (const offered of speller.suggest(word)) {
          expect(speller.misspelt(offered.split(' ').filter((part) => part !== 'a'))).toEqual([]);
        }
        expect(speller.suggest(word).length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the words of a text', () => {
  const words = (text: string) => wordsIn(text).map(({ word }) => word);

  it('leave out abbreviations, doses, codes, levels and addresses', () => {
    expect(
      words('MRI of L4-L5 (ICD M54.5), NSAIDs 10mg q6h, a@b.example, https://x.example/abc PharmD'),
    ).toEqual(['of']);
  });

  it('take both parts of a compound, and apostrophes into the word', () => {
    expect(words('post-operative, patient’s and/or "workers"')).toEqual([
      'post',
      'operative',
      'patient’s',
      'and',
      'or',
      'workers',
    ]);
  });

  it('stand where they say they stand', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        for (const { word, start, end } of wordsIn(text)) expect(text.slice(start, end)).toBe(word);
      }),
    );
  });
});
