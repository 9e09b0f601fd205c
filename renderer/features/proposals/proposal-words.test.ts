import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detailWords, lineAt, paperWords, sureness } from './proposal-words.ts';

const at = (text: string, words: string) => {
  const start = text.indexOf(words);
  return lineAt(text, start, start + words.length);
};

describe('the words around a value', () => {
  it('are the line that it stands on', () => {
    expect(at('Claim 1\nDate of injury:   02/09/2002  UR\nNext', '02/09/2002')).toBe(
      'Date of injury: 02/09/2002 UR',
    );
  });

  it('have the label that stands above', () => {
    expect(at('Claim 1\nDate assigned\n\n03/13/2015\nNext', '03/13/2015')).toBe('Date assigned 03/13/2015');
    expect(at('03/13/2015\nNext', '03/13/2015')).toBe('03/13/2015');
  });

  it('hold the value, whatever the page', () => {
    const pieces = fc.array(fc.constantFrom('a', ' ', '\n', '\n\n', 'long words of a line'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(pieces, pieces, (before, after) => {
        const text = `${before.join('')}03/13/2015${after.join('')}`;
        const start = before.join('').length;
        const line = lineAt(text, start, start + 10);
        expect(line).toContain('03/13/2015');
        expect(line.length).toBeLessThanOrEqual(100);
      }),
    );
  });
});

it('confidence is a word', () => {
  expect([0.95, 0.9, 0.89, 0.7, 0.69].map(sureness)).toEqual(['Sure', 'Sure', 'Likely', 'Likely', 'Unsure']);
});

it('a paper is named with its own date', () => {
  const field = { confidence: 1, byHand: false };
  const type = { value: 'ur-decision' as const, ...field };
  const title = { value: 'NOTICE', ...field };
  expect(paperWords({ type, title, date: null })).toBe('Utilization review decision, undated');
  const date = { iso: '2015-02-05', asRead: null, at: null, ...field };
  expect(paperWords({ type, title, date })).toBe('Utilization review decision, 02/05/2015');
});

it('what was read of a request stands in one line', () => {
  const bodyParts = [
    { name: 'knee', side: 'left' as const },
    { name: 'low back', level: 'L4-5' },
  ];
  expect(detailWords({ quantity: { amount: 8, unit: 'visits' }, bodyParts })).toBe(
    '8 visits · knee, left · low back, L4-5',
  );
  expect(detailWords({ bodyParts: [] })).toBe('');
});
