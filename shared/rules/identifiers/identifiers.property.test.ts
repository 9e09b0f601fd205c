import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseSchema, type ImrCase } from '../../domain/case.ts';
import { itemSchema } from '../../domain/item.ts';
import type { RichText } from '../../domain/rich-text.ts';
import { composeLetter } from '../../letter/compose.ts';
import { letterText } from '../../letter/tree.ts';
import { aCase } from '../../testing/case-builder.ts';
import { builtInProfile } from '../../testing/profiles.ts';
import { checkCase } from '../index.ts';
import { publicTexts } from '../public-texts.ts';
import { isAboutIdentifiers } from './index.ts';

const PARTIES: ImrCase['parties'] = [
  { role: 'employee', name: 'Rosalind Quillfeather-Núñez' },
  { role: 'employee', name: 'Alice Long' },
  { role: 'employee', name: 'April May' },
  { role: 'employer', name: 'Zorbex Freight, Inc.' },
  { role: 'administrator', name: 'Third Party Claims Services' },
  { role: 'provider', name: 'Dr. Thaddeus Hawkins' },
  { role: 'provider', name: 'Young, Ann, M.D.' },
  { role: 'facility', name: 'Pain Management Center' },
  { role: 'attorney', name: 'Law Offices of Peter Head' },
];
const REVIEWER = {
  name: 'Quentin Zabrisky',
  reviewerNumber: 'R-77310',
  licences: [{ state: 'California', number: 'A99182' }],
  specialties: [],
};

/** Words and figures that letters are made of; several are also surnames of the parties. */
const PIECES =
  `the injured worker; is a 46 year old male; sustained an injury on 10-13-16; 12/05/2016; with; long; standing;
  pain; rated 7/10; at L4-5 and L5-S1; young; may; head; pain management; center; physical therapy 2x4; Norco 10/325 mg #120;
  refills; MRI of; right knee; without contrast; CPT 97110; E0731; was denied by; utilization review dated 11/16/2016; claim;
  adjuster; positive Hawkins and Neer tests; a Speed's test; in May 2016; the patient no longer works; medical records do not
  show; Official Disability Guidelines (ODG); 4+/5 strength; 130 degrees; flexion; visits; weeks; license; current; member;
  number of; chart notes; request for authorization; third party; services; social security disability; born abroad; phone
  consult; fax was received; street drugs; address the issue; driver; zip tie; Chronic Pain Guidelines`
    .replaceAll(/\s+/g, ' ')
    .split('; ');
const sentence = fc
  .array(fc.constantFrom(...PIECES), { minLength: 3, maxLength: 25 })
  .map((words) => `${words.join(' ').replace(/^./, (first) => first.toUpperCase())}.`);
const prose: fc.Arbitrary<RichText> = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
  .map((paragraphs) => paragraphs.map((sentences) => ({ content: [{ text: sentences.join(' ') }] })));
const phrase = fc
  .array(fc.constantFrom(...PIECES), { minLength: 2, maxLength: 8 })
  .map((words) => words.join(' '));

/** A case in which every field that prints is filled, and nobody is named. */
const innocent: fc.Arbitrary<ImrCase> = fc
  .record({
    summary: prose,
    items: fc.array(
      fc.record({ rationale: prose, phrases: fc.array(phrase, { minLength: 14, maxLength: 14 }) }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
  })
  .map(({ summary, items }) =>
    caseSchema.parse({
      ...aCase().withCaseBlock({ priority: 'Standard' }).build(),
      parties: PARTIES,
      credentials: {
        licensure: ['California'],
        specialties: ['Pain Management'],
        asRead: { licensure: 'California,Nevada', specialties: 'Pain Management' },
      },
      summary,
      items: items.map(({ rationale, phrases }, index) => itemOf(index, rationale, phrases)),
    }),
  );

function itemOf(index: number, rationale: RichText, phrases: string[]) {
  const [a, b, c, d, e, f, g, h, i, j, k, l, m, n] = phrases;
  return itemSchema.parse({
    id: `item-${index}`,
    request: a,
    ur: { kind: 'partial', original: b, authorized: c, remaining: d },
    bases: {
      administrator: {
        kind: 'mtus',
        chapters: [{ title: e, year: '2009', sections: [f, g], pages: h }],
        citations: [{ kind: 'other', text: i }],
      },
      reviewer: {
        kind: 'outside',
        citations: [{ kind: 'guideline', title: j, edition: k, places: [{ chapter: l, section: m }] }],
        otherGuidelines: n,
      },
    },
    outcome: 'upheld',
    rationale,
  });
}

const findingsIn = (imrCase: ImrCase) =>
  checkCase({ imrCase, copy: 'posted', reviewer: REVIEWER }).findings.filter(isAboutIdentifiers);

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 1, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const area = fc.integer({ min: 200, max: 999 });
/** Something that tells who someone is, each in the forms in which it is written. */
const identifier = fc.oneof(
  fc.constantFrom(
    'Quillfeather',
    "Quillfeather-Nunez's",
    'Rosalind Quillfeather',
    'R. Quillfeather',
    'Quillfeather, Rosalind',
    'QUILLFEATHER NÚÑEZ',
    'Ms. Long',
    'Alice Long',
    'Mr. May',
    'Zorbex Freight',
    'zorbex freight',
    'Dr. Hawkins',
    'Thaddeus Hawkins',
    'Dr. Young',
    'Ann Young, MD',
    'Dr. Zabrisky',
    'Quentin Zabrisky',
    'R-77310',
    'A 99182',
    'w.orker@example.com',
    '1234 N. Harbor Boulevard',
    'Los Nietos, CA 90601',
  ),
  fc.tuple(fc.integer({ min: 100, max: 665 }), digits(2), digits(4)).map((parts) => parts.join('-')),
  fc
    .tuple(fc.constantFrom('DOB ', 'date of birth: ', 'born on '), fc.constantFrom('3/4/71', 'March 4, 1971'))
    .map(join),
  fc.tuple(fc.constantFrom('ADJ', 'Claim No. ', 'EAMS # ', 'policy number '), digits(7)).map(join),
  fc.tuple(fc.constantFrom('MRN ', 'Member ID: ', 'chart no. '), digits(6)).map(join),
  fc.tuple(fc.constantFrom('License No. A', 'Lic. #G'), digits(5)).map(join),
  fc.tuple(area, area, digits(4)).map(([one, two, rest]) => `(${one}) ${two}-${rest}`),
  fc.tuple(fc.constantFrom('Fax: ', 'phone '), area, area, digits(4)).map(join),
);

function join(parts: readonly (string | number)[]): string {
  return parts.join('');
}

/** The case with `planted` between two words of the text at `path`; running text is split into runs amid it. */
function plant(imrCase: ImrCase, path: string, planted: string, where: number): ImrCase {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const copy: unknown = structuredClone(imrCase);
  let holder: unknown = copy;
  for (const key of keys.slice(0, -1)) holder = Reflect.get(Object(holder), key);
  const last = keys.at(-1) ?? '';
  const value: unknown = Reflect.get(Object(holder), last);
  const into = (text: string): string => {
    const words = text.split(' ');
    words.splice(where % (words.length + 1), 0, planted);
    return words.join(' ');
  };
  if (typeof value === 'string') {
    Reflect.set(Object(holder), last, into(value));
  } else {
    const rich = value as RichText;
    const paragraph = rich[where % rich.length];
    const run = paragraph?.content[0];
    if (paragraph === undefined || run === undefined || !('text' in run)) throw new Error('no run');
    const text = into(run.text);
    const cut = text.indexOf(planted) + (where % planted.length);
    paragraph.content = [{ text: text.slice(0, cut), marks: ['bold'] }, { text: text.slice(cut) }];
  }
  return caseSchema.parse(copy);
}

describe('identifiers', () => {
  it('are found in no case that has none', () => {
    fc.assert(
      fc.property(innocent, (imrCase) => {
        expect(findingsIn(imrCase)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('are found wherever they stand, with their place', () => {
    fc.assert(
      fc.property(innocent, identifier, fc.nat(), fc.nat(), (imrCase, planted, which, where) => {
        const texts = publicTexts(imrCase);
        const path = texts[which % texts.length]?.path ?? '';
        const found = findingsIn(plant(imrCase, path, planted, where)).flatMap(
          ({ excerpts = [] }) => excerpts,
        );
        // Nothing is found there without it.
        expect(found.map((excerpt) => excerpt.path)).toContain(path);
      }),
      { numRuns: 200 },
    );
  });

  it('give the range in which they stand', () => {
    fc.assert(
      fc.property(innocent, identifier, fc.nat(), (imrCase, planted, where) => {
        const named = plant(imrCase, 'summary', planted, where);
        const text = publicTexts(named).find(({ path }) => path === 'summary')?.text ?? '';
        for (const excerpt of findingsIn(named).flatMap(({ excerpts = [] }) => excerpts)) {
          if (excerpt.path !== 'summary') continue;
          expect(text.slice(excerpt.start, excerpt.end)).toBe(excerpt.text);
          expect(excerpt.sentence).toContain(excerpt.text.replace(/\s+/g, ' '));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are looked for in everything that the posted letter prints', () => {
    const profile = builtInProfile('posted-2016');
    fc.assert(
      fc.property(innocent, fc.boolean(), fc.boolean(), (imrCase, isSplit, asRead) => {
        const tokens: string[] = [];
        const mark = (value: unknown, key: string): unknown => {
          if (Array.isArray(value)) return value.map((one) => mark(one, key));
          if (typeof value === 'object' && value !== null) {
            return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mark(one, name)]));
          }
          if (typeof value !== 'string' || STRUCTURE.has(key)) return value;
          tokens.push(`qzx${tokens.length}v`);
          return `${value} ${tokens.at(-1)}`;
        };
        const varied = {
          ...imrCase,
          items: imrCase.items.map((item) => ({
            ...item,
            ur: isSplit ? item.ur : undefined,
            ...(asRead ? { asRead: { title: 'As read' } } : {}),
          })),
        };
        const marked = caseSchema.parse(mark(varied, ''));
        const printed = letterText(composeLetter(marked, profile, 'posted'));
        const looked = publicTexts(marked).map(({ text }) => text);
        for (const token of tokens.filter((one) => new RegExp(`${one}\\b`).test(printed))) {
          expect(looked.some((text) => new RegExp(`${token}\\b`).test(text))).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});

/** Strings that are no text: ids, dates, words of a fixed set. */
const STRUCTURE = new Set([
  'schema',
  'id',
  'parent',
  'kind',
  'outcome',
  'iso',
  'year',
  'role',
  'side',
  'marks',
  'list',
  'grammar',
]);
