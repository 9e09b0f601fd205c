import fc from 'fast-check';
import { GUIDELINES_SCHEMA, type GuidelinePack } from '../pack.ts';

/** A sound pack of one chapter with two sections, for tests to change. */
export function aPack(changes: Partial<GuidelinePack> = {}): GuidelinePack {
  return {
    schema: GUIDELINES_SCHEMA,
    id: 'invented-guide-2026',
    title: 'Invented Guide',
    source: 'other-guideline',
    publisher: 'Invented Society',
    edition: '2026',
    effective: { from: '2026-01-01', confirmed: true },
    licence: 'Invented for tests.',
    jurisdiction: 'US-CA',
    citation: { kind: 'guideline', title: 'Invented Guide' },
    chapters: [
      {
        id: 'wrist',
        title: 'Wrist',
        sections: [
          {
            id: 'splints',
            title: 'Splints',
            criteria: [{ id: 'exam', text: 'Examined.', kind: 'documentation' }],
          },
          { id: 'custom', title: 'Custom Splints', parent: 'splints' },
        ],
      },
    ],
    ...changes,
  };
}

const title = fc.stringMatching(/^[A-Z][a-zé&,/ -]{0,20}[a-z]$/);

/** Sound packs of any shape: each section a part of one before it, or of none. */
export const packs: fc.Arbitrary<GuidelinePack> = fc
  .array(
    fc.array(
      fc.tuple(title, fc.option(fc.nat(50)), fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }))),
      { maxLength: 6 },
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((chapters) =>
    aPack({
      chapters: chapters.map((sections, c) => ({
        id: `c${c}`,
        title: `Chapter ${c}`,
        sections: sections.map(([name, parent, limit], s) => ({
          id: `c${c}.s${s}`,
          title: name,
          ...(parent === null || s === 0 ? {} : { parent: `c${c}.s${parent % s}` }),
          ...(limit === null
            ? {}
            : {
                criteria: [
                  {
                    id: `c${c}.s${s}.k`,
                    text: name,
                    kind: 'limit' as const,
                    limit: { bound: 'at-most' as const, number: limit, unit: 'visits' },
                  },
                ],
              }),
        })),
      })),
    }),
  );
