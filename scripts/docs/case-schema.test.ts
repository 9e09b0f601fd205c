import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { caseJsonSchema, SCHEMA_FILE } from './case-schema.ts';

it('the documented JSON Schema is the one that the program uses', () => {
  expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(caseJsonSchema());
});
