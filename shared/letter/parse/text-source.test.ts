import { expect, it } from 'vitest';
import { sourceOfText } from './text-source.ts';

it('a text of megabytes that is one paragraph is read as one, at a cost that grows with its length alone', () => {
  const line =
    'the patient has low back pain and was seen for treatment, as the report of that day says, and';
  // At a cost that grew with the square of it, the runner would give the test up.
  const lines = 60_000;
  const { paragraphs } = sourceOfText(`${line}\n`.repeat(lines));
  expect(paragraphs.map(({ text }) => text.length)).toEqual([lines * (line.length + 1) - 1]);
});

it('a word that a hyphen parts at the end of a line is joined without a space, and a dash between words is not', () => {
  const { paragraphs } = sourceOfText('anti-\ninflammatory drugs were given -\nand helped');
  expect(paragraphs.map(({ text }) => text)).toEqual(['anti-inflammatory drugs were given - and helped']);
});
