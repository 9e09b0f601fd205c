import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parsePack } from '../../shared/guidelines/parse-pack.ts';
import { guidelinesJsonSchema, SCHEMA_FILE } from './guidelines-schema.ts';

it('the documented JSON Schema of guideline packs is the one that the program uses', () => {
  expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(guidelinesJsonSchema());
});

it('the worked example is a guideline pack', () => {
  const example = new URL('../../docs/guideline-pack.example.json', import.meta.url);
  const pack = parsePack(JSON.parse(readFileSync(example, 'utf8')), 'example');
  expect(pack.chapters.map(({ title }) => title)).toEqual(['Wrist', 'Imaging']);
});
