import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BODY_REGIONS, type BodyRegionId } from './body/regions.ts';
import { DRUGS } from './drugs/table/index.ts';
import type { BodyPartFact, DateFact, Fact, PainFact, PersonFact, Place, QuantityFact } from './fact.ts';
import { printFact } from './print.ts';
import { recogniseFacts } from './recognise.ts';
import { find, only, REFERENCE } from './testing/find.ts';

const NOWHERE: Place = { start: 0, end: 0, text: '' };
const SURE = { ...NOWHERE, confidence: 1 };

const facts = (text: string) => recogniseFacts(text, { reference: REFERENCE });

/** Every place within a fact, its own first. */
function placesOf(fact: Fact): Place[] {
  const places: Place[] = [fact];
  if (fact.kind === 'date-range') places.push(fact.from, fact.to);
  if (fact.kind === 'drug') {
    places.push(fact.name, ...(fact.ingredients ?? []));
    if (fact.strength) places.push(fact.strength);
    if (fact.sig) places.push(fact.sig);
  }
  if (fact.kind === 'authorization') {
    for (const part of [fact.original, fact.authorized, fact.remaining]) if (part) places.push(part);
  }
  return places;
}

/** What records are made of, in any order: words that rules look at, numbers, marks, and whatever else. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'right left R L4 -5 L5-S1 bilateral knee the of and to for on x times 2x4 12 visits per week weeks 10/13/16 7/10 out (5) five #60 mg 5% Norco 10/325 tid refills 847.0 97110 ICD CPT M54.5 date injury DOB: 39 year old female was the original request. authorized modified . , ; : - / ( ) % January 2016 1O/l3/2O16 mechanism MRI PT T1 T2 VAS q6h pain rental'.split(
          ' ',
        ),
      ),
      fc.constantFrom(' ', '\n', '\n\n', '   ', '\t', '\u00a0', '\u2013', '\u2019'),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.integer({ min: 0, max: 99999 }).map(String),
    ),
    { maxLength: 60, size: 'max' },
  )
  .map((parts) => parts.join(''));

describe('recognising facts', () => {
  it('gives places that index the text as given', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        for (const fact of facts(text)) {
          for (const { start, end, text: asRead } of placesOf(fact)) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end)).toBe(asRead);
          }
          expect(fact.confidence).toBeGreaterThan(0);
          expect(fact.confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('reads each number once: dates, drugs, codes, scores, persons and quantities do not overlap', () => {
    const exclusive = new Set(['date', 'date-range', 'drug', 'code', 'pain', 'person', 'quantity']);
    fc.assert(
      fc.property(anyText, (text) => {
        const placed = facts(text).filter(({ kind }) => exclusive.has(kind));
        for (const [index, fact] of placed.entries()) {
          const next = placed[index + 1];
          if (next !== undefined) expect(next.start).toBeGreaterThanOrEqual(fact.end);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on what stands before or behind, beyond its own paragraph', () => {
    const text = 'Norco 10/325 mg #60 and PT 2x4 for the right knee on 10/13/16, pain 7/10.';
    const moved = facts(`First paragraph.\n\n${text}\n\nLast paragraph.`);
    const shift = 'First paragraph.\n\n'.length;
    expect(moved.map(({ start, end, text: read }) => [start - shift, end - shift, read])).toEqual(
      facts(text).map(({ start, end, text: read }) => [start, end, read]),
    );
  });

  it('returns only the kinds asked for', () => {
    const text = 'Norco on 10/13/16, pain 7/10';
    const some = recogniseFacts(text, { reference: REFERENCE, kinds: ['date'] });
    expect(some.map(({ kind }) => kind)).toEqual(['date']);
  });

  it('orders facts by place', () => {
    const starts = facts('PT 2x4 on 10/13/16 for the right knee; Norco #60; 39 year old female').map(
      ({ start }) => start,
    );
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it('finds nothing in nothing', () => expect(facts('')).toEqual([]));
});

describe('a fact that is printed and recognised', () => {
  const range = (min: number, max: number) =>
    fc
      .tuple(fc.integer({ min, max }), fc.integer({ min: 0, max: 3 }))
      .map(([low, more]) => ({ low, high: Math.min(low + more, max) }));

  it('is the same date', () => {
    const day = fc.date({ min: new Date('1930-01-01'), max: new Date('2017-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const fact: DateFact = { ...SURE, kind: 'date', value: iso, iso, precision: 'day' };
        expect(only('date', `seen on ${printFact(fact)}.`).iso).toBe(iso);
        const month: DateFact = { ...SURE, kind: 'date', value: iso.slice(0, 7), precision: 'month' };
        expect(only('date', printFact(month)).value).toBe(iso.slice(0, 7));
      }),
    );
  });

  it('is the same drug, strength, quantity and refills', () => {
    const plain = DRUGS.filter(
      ({ drugClass, generic }) => drugClass !== 'topical analgesic' && generic !== 'lithium',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...plain),
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 5, max: 240 }),
        fc.integer({ min: 0, max: 5 }),
        (entry, amount, quantity, refills) => {
          const first = only('drug', `${entry.generic} ${amount} mg tablet #${quantity}, ${refills} refills`);
          expect(first).toMatchObject({
            generic: entry.generic,
            quantity,
            refills,
            strength: { parts: [amount], unit: 'mg' },
          });
          const {
            start: _start,
            end: _end,
            text: _text,
            name: _name,
            strength,
            ...again
          } = only('drug', printFact(first));
          expect(first).toMatchObject(again);
          expect(strength?.parts).toEqual(first.strength?.parts);
        },
      ),
    );
  });

  it('is the same quantity', () => {
    const period = fc.constantFrom('week' as const, 'month' as const);
    fc.assert(
      fc.property(range(1, 7), period, range(1, 12), (count, per, long) => {
        const course = only(
          'quantity',
          `${printRangeOf(count)} times per ${per} for ${printRangeOf(long)} ${per}s`,
        );
        expect(course.total).toEqual({ low: count.low * long.low, high: count.high * long.high });
        const again = only('quantity', printFact(course));
        expect(withoutPlace(again)).toEqual(withoutPlace(course));
      }),
    );
    for (const text of [
      '12 visits',
      '30 tablets',
      '6-8 visits over 4-6 weeks',
      'rental for 30 days',
      '3 refills',
      '2 levels',
      'for purchase',
    ]) {
      const fact = only('quantity', text);
      expect(withoutPlace(only('quantity', printFact(fact)))).toEqual(withoutPlace(fact));
    }
  });

  it('is the same pain score', () => {
    fc.assert(
      fc.property(range(0, 10), fc.constantFrom(10 as const, 100 as const), (score, scale) => {
        const fact: PainFact = { ...SURE, kind: 'pain', score, scale };
        expect(only('pain', `Pain was ${printFact(fact)}.`)).toMatchObject({ score, scale });
      }),
    );
  });

  it('is the same part of the body', () => {
    const regions = Object.keys(BODY_REGIONS).filter(
      (id): id is BodyRegionId => id in BODY_REGIONS && id !== 'back',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...regions),
        fc.constantFrom('left' as const, 'right' as const, 'bilateral' as const, undefined),
        (region, asked) => {
          const side = BODY_REGIONS[region].paired ? asked : undefined;
          const fact: BodyPartFact = {
            ...SURE,
            kind: 'body-part',
            region,
            through: 'name',
            ...(side === undefined ? {} : { side }),
          };
          const again = only('body-part', `pain of the ${printFact(fact)}.`);
          expect([again.region, again.side]).toEqual([region, side]);
        },
      ),
    );
    const levels = only('body-part', 'low back L3-S1');
    expect(only('body-part', printFact(levels)).levels).toEqual(levels.levels);
  });

  it('is the same person and the same code', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 14, max: 99 }),
        fc.constantFrom('female' as const, 'male' as const),
        (age, sex) => {
          const fact: PersonFact = { ...SURE, kind: 'person', age, sex };
          expect(only('person', `a ${printFact(fact)}`)).toMatchObject({ age, sex });
        },
      ),
    );
    for (const text of ['M54.5', 'CPT 97110', 'HCPCS E0730', 'ICD-9 722.10']) {
      const [code] = find('code', text);
      expect(code).toBeDefined();
      if (code !== undefined)
        expect(find('code', printFact(code))[0]).toMatchObject({ system: code.system, code: code.code });
    }
  });

  const printRangeOf = ({ low, high }: { low: number; high: number }) =>
    low === high ? `${low}` : `${low}-${high}`;
  const withoutPlace = ({
    start: _start,
    end: _end,
    text: _text,
    confidence: _confidence,
    ...rest
  }: QuantityFact) => rest;
});

describe('hostile texts', () => {
  // Quadratic rules took minutes over these; the test's own limit of seconds is what fails them.
  const LENGTH = 200_000;
  it.each([
    '1',
    '1-',
    '1/',
    'L4-',
    'L4, ',
    'C5-C6-',
    'a.',
    'x 2 ',
    'right ',
    'right and left ',
    'lidocaine 5%/',
    'modified the request to 6 visits ',
    'was the original request. ',
    'mechanism of injury ',
    'January 1, ',
    'five (5) ',
    'O/O/1O ',
    'ICD 847.0 ',
    '7/10 ',
    '\u{1F600}\u00e9',
    'VAS score of ',
    '2x4 ',
  ])('of %j repeated end in time', (piece) => {
    expect(() => facts(piece.repeat(Math.ceil(LENGTH / piece.length)))).not.toThrow();
  });

  it('of ever new words end in time', () => {
    const words = Array.from(
      { length: 30_000 },
      (_, index) => `gabap${index.toString(26).replace(/\d/g, 'q')}`,
    );
    expect(facts(words.join(' ')).every(({ kind }) => kind === 'drug')).toBe(true);
  });
});
