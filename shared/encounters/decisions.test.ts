import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Correction, decide, fieldsOf, type PageRef, pageKey } from './decisions.ts';
import { RECORD_TYPES } from './record-type.ts';
import type { PageSketch } from './sketch/sketch.ts';
import { readSketch, writeSketch } from './sketch/stored-sketch.ts';
import { allPages, extents, recordsOf, recordsOfSketches } from './testing/file.ts';
import { prose, sketched } from './testing/page.ts';

const page = (at: number): PageRef => ({ documentId: 'd', page: at });
const NOTE = (date: string): string =>
  `Example Medical Group\n100 Example Street, Example City, CA 90000\n\n= PROGRESS NOTE\n\nPatient: A. Sample\tDate of visit: ${date}\n\n${prose(6)}\n\nJane Example, MD`;
const FILE = [NOTE('01/04/2014'), prose(30), NOTE('02/04/2014'), NOTE('03/04/2014'), prose(20)];

describe('what a person decides about records', () => {
  it('splits them at a page', () => {
    expect(extents(recordsOf(FILE))).toEqual(['0,1', '2', '3,4']);
    expect(extents(recordsOf(FILE, [{ kind: 'split', at: page(1) }]))).toEqual(['0', '1', '2', '3,4']);
  });

  it('merges, moves and reorders their pages', () => {
    const arranged = recordsOf(FILE, [{ kind: 'arrange', records: [[page(2), page(1)], [page(0)]] }]);
    expect(extents(arranged)).toEqual(['0', '2,1', '3,4']);
    expect(arranged[1]?.split).toEqual({ confidence: 1, byHand: true });
  });

  it('splits what was put together by hand too', () => {
    const corrections: Correction[] = [
      { kind: 'arrange', records: [[page(0), page(1), page(2)]] },
      { kind: 'split', at: page(1) },
    ];
    expect(extents(recordsOf(FILE, corrections))).toEqual(['0', '1,2', '3,4']);
  });

  it('sets type, title, date and author, and that there is none', () => {
    const fields = {
      type: 'consultation',
      title: 'First visit',
      date: '2014-01-05',
      author: { name: 'Lee Other' },
    } as const;
    const [record] = recordsOf(FILE, [{ kind: 'fields', anchor: page(0), fields }]);
    expect(record).toMatchObject({
      type: { value: 'consultation', confidence: 1, byHand: true },
      title: { value: 'First visit', byHand: true },
      date: { value: { iso: '2014-01-05' }, byHand: true },
      author: { value: { name: 'Lee Other' }, byHand: true },
    });
    const [without] = recordsOf(FILE, [
      { kind: 'fields', anchor: page(0), fields: { date: null, author: null } },
    ]);
    expect(without).toMatchObject({
      date: undefined,
      noDateByHand: true,
      author: undefined,
      noAuthorByHand: true,
    });
  });

  it('stands when other fields of the record are set later, the last word on each counts', () => {
    const set = (fields: Extract<Correction, { kind: 'fields' }>['fields']): Correction => {
      return { kind: 'fields', anchor: page(0), fields };
    };
    const [record] = recordsOf(FILE, [
      set({ date: '2014-01-05' }),
      set({ type: 'other' }),
      set({ date: '2014-01-06' }),
    ]);
    expect(record?.type.value).toBe('other');
    expect(record?.date?.value.iso).toBe('2014-01-06');
  });

  it('goes with the page when records are merged: that of the first page, else the last word', () => {
    const corrections: Correction[] = [
      { kind: 'fields', anchor: page(2), fields: { title: 'of the second', date: '2014-02-05' } },
      { kind: 'fields', anchor: page(0), fields: { title: 'of the first' } },
      { kind: 'arrange', records: [[page(0), page(1), page(2)]] },
    ];
    const decisions = decide(corrections);
    expect(fieldsOf([page(0), page(1), page(2)], decisions)).toEqual({
      title: 'of the first',
      date: '2014-02-05',
    });
  });

  it('holds a record’s beginning that was dated by hand, whatever rules would join', () => {
    const corrections: Correction[] = [{ kind: 'fields', anchor: page(1), fields: { date: '2014-01-05' } }];
    expect(extents(recordsOf(FILE, corrections))).toEqual(['0', '1', '2', '3,4']);
  });
});

const PAGES = [
  NOTE('01/04/2014'),
  NOTE('02/04/2014'),
  prose(30),
  `Re: A. Sample\n\n${prose(30)}\n@750 Page 2 of 3`,
  `= CONSULTATION REPORT\n\n${prose(30)}\n@750 Page 1 of 3`,
  `Re: A. Sample\n\n${prose(4)}\n\nSincerely,\n\nJane Example, MD\n@750 Page 3 of 3`,
  '',
  `= FAX\n\nTo: Example\nFrom: Example Clinic\nPages: 3`,
];

describe('whatever is corrected, in whatever file', () => {
  let sketches: PageSketch[];
  beforeAll(() => {
    sketches = PAGES.map((lines) => sketched(lines).sketch);
  });
  const files = fc.array(fc.option(fc.nat(PAGES.length - 1), { freq: 6, nil: undefined }), {
    minLength: 1,
    maxLength: 14,
  });
  const pages = fc.nat(13).map(page);
  const fields = fc.record(
    { type: fc.constantFrom(...RECORD_TYPES), date: fc.option(fc.constant('2015-05-05'), { nil: null }) },
    { requiredKeys: [] },
  );
  const correction: fc.Arbitrary<Correction> = fc.oneof(
    pages.map((at): Correction => ({ kind: 'split', at })),
    fc.uniqueArray(pages, { selector: pageKey, minLength: 1, maxLength: 5 }).map((list): Correction => {
      return { kind: 'arrange', records: [list.slice(0, 3), list.slice(3)].filter((one) => one.length > 0) };
    }),
    fc.tuple(pages, fields).map(([anchor, set]): Correction => ({ kind: 'fields', anchor, fields: set })),
  );
  const corrections = fc.array(correction, { maxLength: 6 });
  /** Corrections of pages that the file has. */
  const within = (all: readonly Correction[], count: number): Correction[] =>
    all.flatMap((one): Correction[] => {
      if (one.kind === 'split') return one.at.page < count ? [one] : [];
      if (one.kind === 'fields') return one.anchor.page < count ? [one] : [];
      const records = one.records
        .map((list) => list.filter((ref) => ref.page < count))
        .filter((list) => list.length > 0);
      return records.length === 0 ? [] : [{ kind: 'arrange', records }];
    });
  const draw = (file: readonly (number | undefined)[]) =>
    file.map((at) => (at === undefined ? undefined : sketches[at]));

  it('every page is in exactly one record', () => {
    fc.assert(
      fc.property(files, corrections, (file, all) => {
        const records = recordsOfSketches(draw(file), within(all, file.length));
        expect(allPages(records)).toEqual(file.map((_, at) => pageKey(page(at))).sort());
      }),
    );
  });

  it('the same file and corrections give the same records', () => {
    fc.assert(
      fc.property(files, corrections, (file, all) => {
        const once = recordsOfSketches(draw(file), within(all, file.length));
        expect(recordsOfSketches(draw(file), within(all, file.length))).toEqual(once);
      }),
    );
  });

  it('what was decided last stands, when other pages are read or read again', () => {
    fc.assert(
      fc.property(files, files, corrections, (before, after, all) => {
        const count = Math.min(before.length, after.length);
        const made = within(all, count);
        const decisions = decide(made);
        const records = recordsOfSketches(draw(after), made);
        const lists = extents(records);
        for (const group of decisions.groups) expect(lists).toContain(group.map((ref) => ref.page).join(','));
        for (const record of records) {
          const { type, date } = fieldsOf(record.pages, decisions);
          if (type !== undefined) expect(record.type).toMatchObject({ value: type, byHand: true });
          if (date !== undefined) expect(record.date?.value.iso ?? null).toBe(date);
        }
        const held = new Set(decisions.groups.flat().map(pageKey));
        for (const start of decisions.starts) {
          if (held.has(start)) continue;
          const record = records.find((one) => one.pages.some((ref) => pageKey(ref) === start));
          const first = record?.pages.find((ref) => !isEmpty(draw(after)[ref.page]));
          const own = draw(after)[Number(start.split(':')[1])];
          if (!isEmpty(own)) expect(first === undefined ? start : pageKey(first)).toBe(start);
        }
      }),
    );
  });

  it('a sketch is kept as it is', () => {
    for (const sketch of sketches)
      expect(readSketch(writeSketch(sketch))).toEqual(JSON.parse(JSON.stringify(sketch)));
    expect(() => readSketch('{}')).toThrow();
  });
});

function isEmpty(sketch: PageSketch | undefined): boolean {
  return sketch === undefined || sketch.words < 3;
}
