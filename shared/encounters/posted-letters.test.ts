import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extents, recordsOf } from './testing/file.ts';

// Determinations as they are posted: letters that no rule was made for. They lie beside the checkout; the project does not need them.
const letters = new URL('../../../shared/letters/', import.meta.url);
const seed = new URL('../../assets/sample/seed-letter.txt', import.meta.url);

const MOST_LETTERS = 95;
const LINES_A_PAGE = 46;

/** A letter's text on pages, its paragraphs in lines. */
function onPages(text: string): string[] {
  const lines = text
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${MOST_LETTERS}}(?:\\s|$)`, 'g')) ?? ['']);
  return Array.from({ length: Math.ceil(lines.length / LINES_A_PAGE) }, (_, at) =>
    lines.slice(at * LINES_A_PAGE, (at + 1) * LINES_A_PAGE).join('\n'),
  );
}

describe.runIf(existsSync(letters))('posted letters in one file, one behind the other', () => {
  it('are each one earlier determination, of the day of its decision', () => {
    const texts = readdirSync(letters).map((name) => readFileSync(new URL(name, letters), 'utf8'));
    const files = texts.map(onPages);
    let next = 0;
    const wanted = files.map((pages) => pages.map(() => next++).join(','));
    const found = recordsOf(files.flat());
    expect(extents(found)).toEqual(wanted);
    expect(new Set(found.map(({ type }) => type.value))).toEqual(new Set(['prior-imr']));
    const days = texts.map((text) => /Decision Date:?\s+(\d\d)\/(\d\d)\/(\d{4})/.exec(text));
    expect(found.map(({ date }) => date?.value.iso)).toEqual(
      days.map((day) => `${day?.[3]}-${day?.[1]}-${day?.[2]}`),
    );
  });
});

it('the seed letter, which has neither cover nor case block, is an earlier determination', () => {
  const found = recordsOf(onPages(readFileSync(seed, 'utf8')));
  expect(found.map(({ type }) => type.value)).toEqual(['prior-imr']);
});
