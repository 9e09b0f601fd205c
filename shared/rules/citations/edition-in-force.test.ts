import { expect, it } from 'vitest';
import type { EditionInForce } from '../../domain/mtus-editions.ts';
import { aCase } from '../../testing/case-builder.ts';
import { checkCase } from '../index.ts';

const messages = (year: string, day: string, editions?: readonly EditionInForce[]) => {
  const chapters = [{ title: 'Eye Disorders', year, sections: [] }];
  const imrCase = aCase()
    .withCaseBlock({ decisionDate: { iso: day } })
    .withItem({
      bases: { administrator: { kind: 'none' }, reviewer: { kind: 'mtus', chapters, citations: [] } },
    })
    .build();
  const records = {
    pagesWith: () => 0,
    mentions: () => undefined,
    seen: () => undefined,
    quoted: () => null,
  };
  const { findings } = checkCase({
    imrCase,
    copy: 'served',
    records: { ...records, ...(editions !== undefined && { editions: () => editions }) },
  });
  return findings.filter(({ rule }) => rule === 'edition-in-force').map(({ message }) => message);
};

it('an edition is in force between its days, as the reviewer corrected them where that was done', () => {
  expect(messages('2017', '2026-06-01')).toEqual([]);
  const editions = [
    { title: 'Eye Disorders', year: '2017', from: '2017-12-01', until: '2026-01-01' },
    { title: 'Eye Disorders', year: '2026', from: '2026-01-01', unconfirmed: true as const },
  ];
  expect(messages('2017', '2026-06-01', editions)).toEqual([
    expect.stringContaining('until it was replaced on 01/01/2026; the decision date is 06/01/2026'),
  ]);
  expect(messages('2026', '2025-06-01')).toEqual([]);
  expect(messages('2026', '2025-06-01', editions)).toEqual([
    expect.stringContaining('in force from 01/01/2026 (a date that we could not confirm)'),
  ]);
});
