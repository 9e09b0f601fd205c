import { expect, it } from 'vitest';
import { richTextFrom } from '../../domain/rich-text.ts';
import { aCase } from '../../testing/case-builder.ts';
import type { RecordsInput } from '../finding.ts';
import { checkCase } from '../index.ts';
import type { LongQuotation } from './quoted-texts.ts';

const QUOTED: LongQuotation = {
  title: 'Knee Disorders',
  edition: '2024',
  page: 2,
  words: 50,
  start: 5,
  end: 9,
};
const LONG = 'Pain lasts and lasts. '.repeat(20);
const saying = (rationale: string) =>
  aCase()
    .withItem({ rationale: richTextFrom(rationale) })
    .build();
const records = (quoted: RecordsInput['quoted']): RecordsInput => ({
  ...{ pagesWith: () => 0, mentions: () => undefined, seen: () => undefined, quoted },
});
const found = (rationale: string, input: RecordsInput | undefined) => {
  const { findings, notChecked } = checkCase({ imrCase: saying(rationale), copy: 'posted', records: input });
  return [...findings, ...notChecked].filter(({ rule }) => rule === 'long-quotation');
};

it('a long quotation from a guideline document is named with its page, and does not block', () => {
  expect(
    found(
      LONG,
      records(() => QUOTED),
    ),
  ).toMatchObject([
    {
      severity: 'warning',
      message: expect.stringMatching(/50 words in a row from “Knee Disorders”, 2024, page 3\.$/),
      place: { field: 'item.rationale' },
      excerpts: [{ start: 5, end: 9, text: 'last' }],
    },
  ]);
});

it('nothing is said of a letter that quotes nothing, or of which that is not known yet', () => {
  expect(
    found(
      LONG,
      records(() => null),
    ),
  ).toEqual([]);
  expect(
    found(
      LONG,
      records(() => undefined),
    ),
  ).toEqual([]);
});

it('a text without forty words is not looked at; a longer one cannot be where no documents are at hand', () => {
  expect(
    found(
      'Pain lasts.',
      records(() => QUOTED),
    ),
  ).toEqual([]);
  expect(found('Pain lasts.', undefined)).toEqual([]);
  expect(found(LONG, undefined)).toMatchObject([{ reason: expect.any(String) }]);
});
