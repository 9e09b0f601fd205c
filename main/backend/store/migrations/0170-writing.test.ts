import { afterEach, beforeEach, expect, it } from 'vitest';
import { readOwnWords } from '../own-words.ts';
import { readSnippets } from '../snippets.ts';
import { migrations } from './registry.ts';
import { type OldStore, oldStore } from './testing/old-store.ts';

let store: OldStore;
beforeEach(() => {
  store = oldStore(migrations.filter(({ version }) => version < 170));
  store.up(migrations);
});
afterEach(() => store.close());

it('the step to version 170 begins without own words and snippets, and leaves the cases', () => {
  expect(readOwnWords(store.connection.reader)).toEqual([]);
  expect(readSnippets(store.connection.reader)).toEqual([]);
  expect(store.all('case_file')).toHaveLength(1);
});
