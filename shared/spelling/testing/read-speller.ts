import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSpeller, type Speller } from '../speller.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** A file of the repository as text. */
export function readWords(...path: string[]): string {
  return readFileSync(join(root, ...path), 'utf8');
}

/** The speller with the dictionaries that the program ships. */
export function readSpeller(): Speller {
  return createSpeller(
    readWords('node_modules', 'dictionary-en', 'index.aff'),
    readWords('node_modules', 'dictionary-en', 'index.dic'),
    readWords('assets', 'dictionaries', 'medical.txt'),
  );
}
