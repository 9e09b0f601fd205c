import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInProfile } from '../testing/profiles.ts';
import { fill } from './fill.ts';
import { foldSpace } from './tree.ts';

// An extra check where the posted letters lie beside the checkout; the project does not need them.
const beside = new URL('../../../shared/', import.meta.url);
const letters = new URL('letters/', beside);
const profile = builtInProfile('posted-2016');

describe.runIf(existsSync(letters))('the profile of posted letters', () => {
  const texts = existsSync(letters)
    ? readdirSync(letters).map(
        (name) => [name, foldSpace(readFileSync(new URL(name, letters), 'utf8'))] as const,
      )
    : [];

  it.each(texts)('has the fixed sentences of %s, word for word', (_name, text) => {
    const always = [
      ...Object.values(profile.headings),
      profile.how,
      ...Object.values(profile.credentials),
      profile.summaryLeadIn,
      profile.itemsLeadIn,
      ...Object.values(profile.labels),
    ];
    for (const sentence of always) expect(text).toContain(sentence);
  });

  it('has the sentences of the guideline line as they stand in some letter', () => {
    const all = texts.map(([, text]) => text).join(' ');
    const sides = Object.values(profile.who);
    for (const who of sides) {
      expect(all).toContain(fill(profile.basis.outside['2016'], { who }));
      expect(all).toContain(fill(profile.basis.none, { who }));
    }
    expect(all).toContain('Decision based on MTUS ');
    expect(all).toContain(' was the original request. ');
    expect(all).toContain(
      ' was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, ',
    );
  });
});

describe.runIf(existsSync(new URL('spec/seed-letter.txt', beside)))(
  'the seed letter in the repository',
  () => {
    it('is the specification, to the letter', () => {
      const ours = new URL('../../assets/sample/seed-letter.txt', import.meta.url);
      expect(readFileSync(ours, 'utf8')).toBe(readFileSync(new URL('spec/seed-letter.txt', beside), 'utf8'));
    });
  },
);
