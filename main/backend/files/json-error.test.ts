import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonErrorAt } from './json-error.ts';

describe('a text that is not JSON', () => {
  it.each([
    ['', 1, 1, 'the file ends too early'],
    ['{\n  "a": abc\n}', 2, 8, 'this cannot be read'],
    ['{"a": 1,}', 1, 9, 'a field name in double quotes is expected here'],
    ['[1,\n2,\n]', 3, 1, 'a value is expected here'],
    ['{"a" 1}', 1, 6, 'a colon is expected here'],
    ['{"a": 1 "b": 2}', 1, 9, 'a comma or a closing bracket is expected here'],
    ['{"a": [1, 2}', 1, 12, 'a comma or a closing bracket is expected here'],
    ['{"a": "open', 1, 7, 'this cannot be read'],
    ['{"a": 01}', 1, 7, 'this cannot be read'],
    ['{} {}', 1, 4, 'nothing more is expected here'],
    ['{"a": {"b": [', 1, 14, 'the file ends too early'],
    ["{'a': 1}", 1, 2, 'this cannot be read'],
  ])('%j is wrong at line %i, column %i: %s', (text, line, column, reason) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(jsonErrorAt(text)).toEqual({ line, column, reason });
  });

  it('cut off anywhere is found at its end or in its last token', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, seed) => {
        const text = json.slice(0, seed % json.length);
        try {
          JSON.parse(text);
        } catch {
          const { line, column } = jsonErrorAt(text);
          expect(line).toBe(1);
          expect(column).toBeLessThanOrEqual(text.length + 1);
          // What comes before the place is a beginning of JSON: the error is not claimed too early.
          expect(() => JSON.parse(json)).not.toThrow();
          expect(json.startsWith(text.slice(0, column - 1))).toBe(true);
        }
      }),
    );
  });

  it('of many megabytes is searched without running out of stack', () => {
    const text = `{"a": "${'x'.repeat(8_000_000)}\\n${'y'.repeat(1000)}", "b": }`;
    expect(jsonErrorAt(text)).toMatchObject({ line: 1, reason: 'a value is expected here' });
    expect(jsonErrorAt('['.repeat(1_000_000))).toMatchObject({ reason: 'the file ends too early' });
  });
});
