import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './parse.ts';
import { SEARCH_SYNTAX } from './syntax.ts';

describe('what the help says can be searched for', () => {
  it.each(SEARCH_SYNTAX.map(([typed]) => typed))('is read without a word of doubt: %s', (typed) => {
    const { node, filters, notes } = parseQuery(typed, { typing: false });
    expect(notes).toEqual([]);
    expect(node !== undefined || filters.length > 0).toBe(true);
  });

  it('stands in the handbook as well', () => {
    const handbook = readFileSync('docs/search.md', 'utf8');
    for (const [typed, finds] of SEARCH_SYNTAX) expect(handbook).toContain(`| \`${typed}\` | ${finds} |`);
  });
});
