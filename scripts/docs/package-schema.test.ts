import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { packageJsonSchema, SCHEMA_FILE } from './package-schema.ts';

it('the documented JSON Schema of packages is the one that the program uses', () => {
  expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(packageJsonSchema());
});
