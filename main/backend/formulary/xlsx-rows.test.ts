import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { aWorkbook, sheetOf } from './testing/workbook.ts';
import { rowsOfXlsx } from './xlsx-rows.ts';

const cells = (bytes: Uint8Array) => rowsOfXlsx(bytes, 'x.xlsx').map((row) => [row.number, ...row.cells]);

describe('a workbook', () => {
  it('gives shared and inline strings, numbers and saved values where they stand', () => {
    const rows =
      '<row r="2"><c r="B2" t="s"><v>1</v></c><c t="inlineStr"><is><t>in </t></is></c><c r="E2"><v>4</v></c></row>' +
      '<row><c t="str"><f>1+1</f><v>two_x000D_</v></c><c s="1"/><c t="s"><v>0</v></c></row><row r="9"><c s="3"/></row>';
    const strings =
      '<si><t>plain</t></si><si><r><t>Non-</t></r><r><t>Exempt</t></r><rPh><t>no</t></rPh></si>';
    expect(cells(aWorkbook(rows, { strings }))).toEqual([
      [2, '', 'Non-Exempt', 'in ', '', '4'],
      [3, 'two\r', '', 'plain'],
    ]);
    expect(cells(aWorkbook('<row r="1"><c r="AB1"><v>1</v></c></row>'))[0]?.indexOf('1')).toBe(28);
  });

  it('gives every table back that it holds', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '✓', '&', '<', '"', ' ', ']'),
      minLength: 1,
      maxLength: 8,
    });
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, (all) => {
        expect(cells(aWorkbook(sheetOf(all)))).toEqual(all.map((row, index) => [index + 1, ...row]));
      }),
      { numRuns: 40 },
    );
  });

  it('with several visible sheets, without its parts or of another kind is refused by name', () => {
    const row = sheetOf([['a']]);
    expect(cells(aWorkbook(row, { more: '<sheet name="h" state="hidden" r:id="r9"/>' }))).toEqual([[1, 'a']]);
    const refused = (bytes: Uint8Array) => {
      try {
        return rowsOfXlsx(bytes, 'x.xlsx').length;
      } catch (thrown) {
        return thrown instanceof AppError ? thrown.message : thrown;
      }
    };
    expect(refused(aWorkbook(row, { more: '<sheet name="b" r:id="r9"/>' }))).toBe(
      'x.xlsx has 2 sheets. Save the one with the drug list as a file of its own.',
    );
    expect(refused(zipSync({ a: strToU8('a') }))).toBe('x.xlsx is not an Excel workbook (.xlsx).');
    expect(refused(new Uint8Array([0x50, 0x4b, 3, 4]))).toBe('x.xlsx is not an Excel workbook (.xlsx).');
    expect(refused(aWorkbook(row).slice(0, -30))).toMatch(/^x\.xlsx: The file is damaged: /);
    expect(refused(aWorkbook('<row><c t="s"><v>7</v></c></row>'))).toMatch(
      /^x\.xlsx is damaged: a cell in row 1 /,
    );
    expect(refused(aWorkbook('<row r="3"/><row r="3"/>'))).toMatch(/^x\.xlsx is damaged: row 3 stands twice/);
    expect(refused(aWorkbook('<row>'))).toMatch(/^x\.xlsx: The file is damaged: the XML of /);
    expect(refused(aWorkbook('<row r="900000"><c><v>1</v></c></row>'))).toMatch(/^x\.xlsx: row 900000: /);
    expect(refused(aWorkbook('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).toMatch(
      /^x\.xlsx: row 1: .+ columns\.$/,
    );
  });
});
