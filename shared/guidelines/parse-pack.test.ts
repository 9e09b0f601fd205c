import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../errors.ts';
import { packSchema } from './pack.ts';
import { parsePack, readPack } from './parse-pack.ts';
import { aPack, packs } from './testing/packs.ts';

/** What a pack with one chapter of these sections is refused for. */
function refused(change: object): string[] {
  const read = readPack({ ...aPack(), ...change });
  return 'pack' in read ? [] : read.reasons.map(({ path, message }) => `${path}: ${message}`);
}
const sections = (...list: object[]) => ({ chapters: [{ id: 'c', title: 'Chapter', sections: list }] });

describe('a guideline pack', () => {
  it('is read as it was written', () => {
    fc.assert(fc.property(packs, (pack) => void expect(parsePack(structuredClone(pack), 'x')).toEqual(pack)));
  });

  it('is refused with file and field, whatever JSON the file holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(packSchema.shape)), (value, field) => {
        for (const whole of [value, { ...aPack(), [field]: value }]) {
          try {
            parsePack(whole, 'x.json');
          } catch (thrown) {
            expect(thrown).toBeInstanceOf(AppError);
            expect((thrown as AppError).message).toMatch(/^x\.json: .+: ./);
          }
        }
      }),
    );
  });

  it('names the first field at fault', () => {
    expect(() => parsePack({ ...aPack(), edition: undefined }, 'x.json')).toThrow(/^x\.json: edition: /);
    expect(() => parsePack({ ...aPack(), colour: 'red' }, 'x.json')).toThrow('x.json: colour: unknown field');
    expect(() => parsePack([], 'x.json')).toThrow('x.json: not a guideline pack: ');
    expect(() => parsePack({ schema: 'imr-guidelines/2' }, 'x.json')).toThrow('Update IMR Desk to read it.');
  });

  it('with a section that is a part of itself is refused, once for each circle', () => {
    const circle = sections(
      { id: 'a', title: 'A', parent: 'b' },
      { id: 'b', title: 'B', parent: 'c' },
      { id: 'c', title: 'C', parent: 'b' },
      { id: 'd', title: 'D', parent: 'd' },
    );
    expect(refused(circle)).toEqual([
      'chapters[0].sections[0].parent: "b" is a part of itself',
      'chapters[0].sections[3].parent: "d" is a part of itself',
    ]);
  });

  it('with an unknown parent or an id that stands twice is refused', () => {
    expect(refused(sections({ id: 'a', title: 'A', parent: 'z' }))).toEqual([
      'chapters[0].sections[0].parent: there is no section "z" in this chapter',
    ]);
    expect(refused(sections({ id: 'a', title: 'A' }, { id: 'a', title: 'B' }))).toEqual([
      'chapters[0].sections[1].id: there is another section "a"',
    ]);
  });

  it('with days that do not exist or that end before they begin is refused', () => {
    expect(refused({ effective: { from: '2026-02-30', confirmed: true } })[0]).toMatch(/^effective\.from: /);
    expect(refused({ effective: { from: '2026-02-03', until: '2026-02-03', confirmed: true } })).toEqual([
      'effective: ends on 2026-02-03, which is not after the day it begins, 2026-02-03',
    ]);
  });

  it('of the MTUS needs a year for each chapter, of a law a number for each section', () => {
    expect(refused({ citation: { kind: 'mtus' }, edition: 'second' })).toEqual([
      'chapters[0].edition: a chapter of the MTUS is cited by its effective year: four digits',
    ]);
    expect(refused({ citation: { kind: 'regulation' } })[0]).toMatch(
      /^chapters\[0\]\.sections\[0\]\.number: /,
    );
  });

  it('with texts that do not print, or that are too long, is refused', () => {
    for (const title of ['', ' x', 'a\u0000b', 'a\nb', '\ud800', 'x'.repeat(301)])
      expect(refused({ title })[0]).toMatch(/^title: /);
  });
});
