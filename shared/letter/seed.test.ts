import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCase } from '../domain/case.ts';
import { composeLetter } from './compose.ts';
import { letterProfileSchema } from './profile.ts';
import { foldSpace, letterText } from './tree.ts';

const read = (path: string) => readFileSync(new URL(`../../assets/${path}`, import.meta.url), 'utf8');

describe('the seed letter', () => {
  it('is composed from its data word for word', () => {
    const seed = parseCase(JSON.parse(read('sample/seed.case.json')), 'seed.case.json');
    const profile = letterProfileSchema.parse(JSON.parse(read('letter-profiles/seed-2015.json')));
    const tree = composeLetter(seed, profile, 'posted');
    expect(foldSpace(letterText(tree))).toBe(foldSpace(read('sample/seed-letter.txt')));
  });
});
