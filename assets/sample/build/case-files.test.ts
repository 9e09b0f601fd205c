import { describe, expect, it } from 'vitest';
import { CASE_FILES } from './case-files.ts';
import type { Block, SourceRecord } from './content.ts';
import { ageOn, FACTS } from './facts.ts';

const RECORDS = CASE_FILES.flatMap(({ parts }) =>
  parts.flatMap((part) => ('record' in part ? [part.record] : [])),
);
const LAST_PAPER = '2015-03-25';

/** Every string of a record's content, born digital or scanned. */
function textOf(record: SourceRecord): string {
  return [record.title, ...record.letterhead, ...record.blocks.flatMap(stringsOf)].join('\n');
}

function stringsOf(block: Block): string[] {
  const strings: string[] = [];
  JSON.stringify(block, (key, value: unknown) => {
    if (typeof value === 'string' && key !== 'kind') strings.push(value);
    return value;
  });
  return strings;
}

describe('what the sample records say', () => {
  it('holds no date between birth and injury, and none after the file was sent', () => {
    for (const record of RECORDS) {
      const dates = [...textOf(record).matchAll(/\{(\d{4}-\d{2}-\d{2})\}/g)].map((match) => match[1] ?? '');
      const wrong = dates.filter(
        (date) => (date < FACTS.dateOfInjury && date !== FACTS.dateOfBirth) || date > LAST_PAPER,
      );
      expect(wrong, record.id).toEqual([]);
      expect(
        dates.filter((date) => Number.isNaN(Date.parse(date))),
        record.id,
      ).toEqual([]);
    }
  });

  it('speaks of a woman, and of her right shoulder', () => {
    for (const record of RECORDS) {
      expect(textOf(record), record.id).not.toMatch(/\b(he|his|him|male|Mr)\b|left shoulder/i);
    }
  });

  it('gives her age as of each paper', () => {
    const stated = /\b(\d\d)[- ]year[- ]old|woman of (\d\d)\b|She is (\d\d)\b/g;
    const found = RECORDS.flatMap((record) =>
      [...textOf(record).matchAll(stated)].map((match) => ({
        id: record.id,
        age: Number(match[1] ?? match[2] ?? match[3]),
        due: ageOn(record.date),
      })),
    );
    expect(found.length).toBeGreaterThan(4);
    expect(found.filter(({ age, due }) => age !== due)).toEqual([]);
  });

  it('puts the operation on one day everywhere', () => {
    const text = RECORDS.map(textOf).join('\n');
    expect(
      new Set(
        text.match(/(?:surgery|microdiscectomy)(?: of| on)? \{[\d-]+\}/g)?.map((hit) => hit.slice(-12)),
      ),
    ).toEqual(new Set(['{2005-05-17}']));
  });

  it('makes the patient 26 at the injury and 39 from the request to the determination', () => {
    const dates = [FACTS.dateOfInjury, FACTS.requestDate, FACTS.denialDate, '2015-06-13'];
    expect(dates.map((date) => ageOn(date))).toEqual([26, 39, 39, 39]);
  });

  it('asks for the disputed treatment in the application, the request and the denial', () => {
    for (const id of ['imr-application-2015-02-27', 'rfa-2015-01-29', 'ur-decision-2015-02-05']) {
      const record = RECORDS.find((candidate) => candidate.id === id);
      const text = record === undefined ? '' : textOf(record);
      expect(text).toContain('pinal stabilization program with adjunctive modalities');
      expect(text).toContain('(8 visits)');
    }
  });

  it('denies by the ODG low back chapter, exercise and therapy', () => {
    const decision = RECORDS.find(({ id }) => id === 'ur-decision-2015-02-05');
    expect(decision === undefined ? '' : textOf(decision)).toMatch(
      /Official Disability Guidelines \(ODG\), Low Back - Lumbar & Thoracic.*Physical Therapy \(PT\) and Exercise/,
    );
  });

  it('carries in the last report the complaints and findings of the determination', () => {
    const report = RECORDS.find(({ id }) => id === 'pr2-2015-01-22');
    const text = report === undefined ? '' : textOf(report);
    for (const fact of [
      '7/10',
      '7-8/10',
      'little to no relief',
      'trapezius and levator scapulae',
      'trigger points',
      'L2 to L5',
    ]) {
      expect(text).toContain(fact);
    }
  });

  it('gives every record its own id', () => {
    expect(new Set(RECORDS.map(({ id }) => id)).size).toBe(RECORDS.length);
  });
});
