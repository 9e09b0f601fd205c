import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../errors.ts';
import { effectiveDay } from './effective-day.ts';
import { formularySchema, MARKS, STATUSES } from './formulary.ts';
import { parseCsv } from './parse-csv.ts';
import { parseFormulary, printProblem, readFormulary } from './read-formulary.ts';

const read = (text: string) => readFormulary(parseCsv(text, ',', 'x.csv'), 'x.csv');
const problems = (text: string) => read(text).problems.map(printProblem);
const HEAD = 'Drug Ingredient,Exempt / Non-Exempt*,Special Fill**,Peri-Op***,Reference in Guidelines';

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

describe('CSV', () => {
  it('is read as it was written, whatever its cells hold, with any separator and line end', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r', ' ', '✓', '\ufeff'),
    });
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    const forms = fc.tuple(
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
    );
    fc.assert(
      fc.property(table, forms, fc.boolean(), (cells, [separator, end, mark], ends) => {
        const body = cells.map((row) => row.map(quoted).join(separator)).join(end);
        const text = `${mark ? '\ufeff' : ''}${body}${ends ? end : ''}`;
        expect(parseCsv(text, separator as ',', 'x').map((row) => row.cells)).toEqual(cells);
      }),
    );
  });

  it('of any text gives rows or an error that names file and row', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r') }), (text) => {
        try {
          parseCsv(text, ',', 'x.csv');
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(AppError);
          expect((thrown as AppError).message).toMatch(/^x\.csv: row \d+: ./);
        }
      }),
    );
    expect(parseCsv('a,\r\n5" patch,"b\nc"', ',', 'x').map((row) => row.cells)).toEqual([
      ['a', ''],
      ['5" patch', 'b\nc'],
    ]);
    expect(parseCsv('a,', ',', 'x')[0]?.cells).toEqual(['a', '']);
    expect(() => parseCsv('a\n"b', ',', 'x.csv')).toThrow('x.csv: row 2: a quotation mark is never closed.');
    expect(() => parseCsv('"a"b', ',', 'x.csv')).toThrow(
      'row 1: there is text after a closing quotation mark.',
    );
    expect(() => parseCsv('\n'.repeat(30_000), ',', 'x.csv')).toThrow('at most 20200 rows');
    expect(() => parseCsv(','.repeat(200), ',', 'x.csv')).toThrow(
      'row 1: a drug list has at most 100 columns.',
    );
    expect(() => parseCsv('a'.repeat(5000), ',', 'x.csv')).toThrow(
      'row 1: a cell has more than 4000 characters.',
    );
  });
});

describe('a drug list', () => {
  it('keeps status, days and marks, with columns in any order and names near to the public list', () => {
    const status = fc.constantFrom(...STATUSES);
    const days = fc.option(fc.integer({ min: 1, max: 365 }), { nil: undefined });
    const rows = fc.uniqueArray(
      fc.record({ name: fc.stringMatching(/^[a-z]{3,12}$/), status, days, mark: fc.subarray([...MARKS]) }),
      {
        selector: ({ name }) => name,
        minLength: 1,
      },
    );
    const symbols = { recommended: '✓', 'not-recommended': '✕', 'no-recommendation': '⦸' };
    const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 });
    fc.assert(
      fc.property(rows, order, (drugs, columns) => {
        const line = (cells: readonly string[]) => columns.map((at) => quoted(cells[at] ?? '')).join(',');
        const text = [
          line([
            'GENERIC NAME',
            'exempt/non‐exempt *',
            'Special-Fill (days)',
            'Reference in ACOEM Guidelines',
          ]),
          ...drugs.map((one) =>
            line([
              one.name,
              one.status.replace('-', '\u2010').toUpperCase(),
              one.days === undefined ? '' : `${one.days} days`,
              one.mark.length === 0 ? 'Knee' : `${one.mark.map((mark) => symbols[mark]).join('')} Knee`,
            ]),
          ),
        ].join('\r\n');
        const { formulary, problems: found } = read(text);
        expect(found).toEqual([]);
        expect(formularySchema.parse(formulary)).toEqual(formulary);
        expect(
          formulary.drugs.map((one) => [one.ingredient, one.status, one.specialFillDays, one.guidelines]),
        ).toEqual(drugs.map((one) => [one.name, one.status, one.days, [{ name: 'Knee', marks: one.mark }]]));
      }),
    );
  });

  it('has a title, a day and legends above its header, footnotes below it, and its header again on each page', () => {
    const { formulary, problems: found } = read(
      [
        'Invented Drug List v.9,,,,',
        '"EFFECTIVE DATE: October 1, 2018",,,,',
        HEAD,
        'Inventol,Non-Exempt,4 Days,—,"✓ Hand, Wrist; ✕⦸ Knee"',
        HEAD,
        '* A sentence about what exempt means in the invented list.,,,,',
        ',,,,',
        'Otherol,Exempt,,,Knee ✓',
      ].join('\n'),
    );
    expect(found).toEqual([]);
    expect(formulary).toMatchObject({ title: 'Invented Drug List v.9', effective: '2018-10-01' });
    expect(formulary.drugs).toEqual([
      {
        row: 4,
        ingredient: 'Inventol',
        brands: [],
        status: 'non-exempt',
        specialFillDays: 4,
        guidelines: [
          { name: 'Hand, Wrist', marks: ['recommended'] },
          { name: 'Knee', marks: ['not-recommended', 'no-recommendation'] },
        ],
      },
      {
        row: 8,
        ingredient: 'Otherol',
        brands: [],
        status: 'exempt',
        guidelines: [{ name: 'Knee', marks: ['recommended'] }],
      },
    ]);
  });

  it('may give each guideline a column; other columns are named as not read', () => {
    const { formulary, ignored } = read(
      'Drug,Status,Knee,NDC\nInventol,Exempt,✓✕,0001\nOtherol,Exempt,,0002',
    );
    expect(formulary.drugs.map(({ guidelines }) => guidelines)).toEqual([
      [{ name: 'Knee', marks: ['recommended', 'not-recommended'] }],
      [],
    ]);
    expect(ignored).toEqual(['NDC']);
  });

  it('names row and column of everything that cannot be read, and takes nothing unclear for exempt', () => {
    expect(
      problems(
        `${HEAD}\nA-ol,,,,\nB-ol,Semi-exempt,,,\nC-ol,Exempt?,Yes,400 days,? Knee\n,Exempt,4,,\nD-ol,Exempt,,,Knee ✓ Eye`,
      ),
    ).toEqual([
      'row 2, column "Exempt / Non-Exempt*": is empty: Exempt, Non-Exempt or Unlisted is expected.',
      'row 3, column "Exempt / Non-Exempt*": "Semi-exempt" is no status: Exempt, Non-Exempt or Unlisted is expected.',
      'row 4, column "Exempt / Non-Exempt*": "Exempt?" is no status: Exempt, Non-Exempt or Unlisted is expected.',
      'row 4, column "Special Fill**": "Yes" is no number of days from 1 to 365.',
      'row 4, column "Peri-Op***": "400 days" is no number of days from 1 to 365.',
      'row 4, column "Reference in Guidelines": has "?" in place of a mark. Save the list as "CSV UTF-8", or as a workbook (.xlsx).',
      'row 5, column "Drug Ingredient": names no drug.',
      'row 6, column "Reference in Guidelines": has a mark without a guideline, or a guideline without a mark.',
    ]);
    const twice = read('Drug,Status\nInventol,Exempt\ninventol,Exempt\nInventol,Non-Exempt');
    expect(twice.repeated).toBe(1);
    expect(twice.problems.map(printProblem)).toEqual([
      'row 4: says something else of "Inventol" than row 2.',
    ]);
    expect(() => parseFormulary(parseCsv('Drug,Status\nA-ol,', ',', 'x.csv'), 'x.csv')).toThrow(
      'x.csv: row 2, column "Status": is empty',
    );
  });

  it('without a header, with a column twice or without drugs is refused', () => {
    expect(() => read('a,b\nc,d')).toThrow('x.csv: not a drug list: no row names a column "Drug Ingredient"');
    expect(() => read('Drug,Generic Name,Status')).toThrow(
      'x.csv: row 1, column "Generic Name": says the same as column "Drug".',
    );
    expect(() => read('Drug,Status')).toThrow('x.csv: holds 0 drugs');
  });

  it('is in force from the one day that it names', () => {
    expect(effectiveDay(['Effective Date: 10/01/2018 (v.3)'])).toBe('2018-10-01');
    expect(effectiveDay(['List', 'effective Sept. 5, 2020 and later'])).toBe('2020-09-05');
    expect(effectiveDay(['Effective 2018-10-01', 'Effective date 2019-10-01'])).toBeUndefined();
    expect(effectiveDay(['Effective Date: February 30, 2018'])).toBeUndefined();
    expect(effectiveDay(['Effective Date: 43374'])).toBeUndefined();
  });
});
