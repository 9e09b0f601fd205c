import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Basis } from '../../domain/basis.ts';
import type { CaseBlock, ImrCase } from '../../domain/case.ts';
import type { DisputedItem } from '../../domain/item.ts';
import { builtInProfile } from '../../testing/profiles.ts';
import { composeLetter } from '../compose.ts';
import { frameOf } from '../frame.ts';
import { composeItem } from '../item.ts';
import { foldSpace, letterText } from '../tree.ts';
import { parseLetter } from './parse-letter.ts';
import { withoutSpace } from './squeeze.ts';
import { type ItemTruth, POSTED_LETTERS } from './testing/posted-letters.ts';
import { sourceOfText } from './text-source.ts';

// An extra check where the posted letters lie beside the checkout; the project does not need them.
const beside = new URL('../../../../shared/', import.meta.url);
const letters = new URL('letters/', beside);
const posted = builtInProfile('posted-2016');
const profiles = [posted, builtInProfile('seed-2015')];

const textOf = (name: string) => readFileSync(new URL(`${name}.txt`, letters), 'utf8');
const read = (text: string, name = 'letter') =>
  parseLetter(sourceOfText(text), { id: 'case-1', profiles, name });
const compose = (imrCase: ImrCase) => {
  const profile = profiles.find(({ id }) => id === imrCase.profile.id) ?? posted;
  return letterText(composeLetter(imrCase, profile, 'posted'));
};
const fromHeading = (text: string) => text.slice(text.indexOf(posted.headings.how));

/** An item as the table has it. */
function truthOf(item: DisputedItem, items: readonly DisputedItem[]): ItemTruth {
  const words = item.request.split(' ');
  const parent = items.findIndex(({ id }) => id === item.parent) + 1;
  const decision = [item.outcome, item.ur?.kind].filter((word) => word !== undefined).join(' ');
  return [
    `${words[0]} ${words.at(-1)}`,
    parent === 0 ? decision : `${decision}, follows ${parent}`,
    chaptersOf(item.bases.administrator),
    chaptersOf(item.bases.reviewer),
  ];
}

function chaptersOf(basis: Basis | undefined): string {
  if (basis?.kind !== 'mtus') return basis?.kind ?? 'absent';
  return basis.chapters.map(({ title, year }) => `${title.split(' ')[0]} ${year}`).join('; ');
}

/** The item without all that was kept as it stood: wordings, lines of no grammar, citations as free text. */
function readIntoFields(item: DisputedItem): DisputedItem {
  const { asRead, bases, ...rest } = item;
  const fields = (basis: Basis | undefined): Basis | undefined => {
    if (basis === undefined || basis.kind === 'verbatim') return undefined;
    const { asRead: _asRead, ...parted } = basis;
    if (parted.kind === 'none') return parted;
    return { ...parted, citations: parted.citations.filter(({ kind }) => kind !== 'other') };
  };
  const is = asRead?.is;
  const [administrator, reviewer] = [fields(bases.administrator), fields(bases.reviewer)];
  return {
    ...rest,
    ...(is === undefined ? {} : { asRead: { is } }),
    bases: { ...(administrator && { administrator }), ...(reviewer && { reviewer }) },
  };
}

/** What an item prints, each paragraph without its white space: title, two guideline lines, rationale. */
function printed(item: DisputedItem): string[] {
  const blocks = composeItem(item, { profile: posted, frame: frameOf(posted), evidence: 'none' });
  return blocks.map((block) => withoutSpace(letterText({ title: '', language: 'en-US', blocks: [block] })));
}

/** The case block's fields in the letter's own text. */
function datesIn(text: string): Record<string, string | undefined> {
  const head = foldSpace(text.slice(0, text.indexOf(posted.headings.how)));
  const dateAfter = (label: RegExp) =>
    new RegExp(`${label.source}\\s*(\\d\\d/\\d\\d/\\d{4})`).exec(head)?.[1];
  return {
    dateAssigned: dateAfter(/Date Assigned:/),
    dateOfInjury: dateAfter(/Date of Injury:/),
    decisionDate: dateAfter(/Decision Date:/),
    urDenialDate: dateAfter(/UR Denial Date:/),
    applicationReceived: dateAfter(/Application(?: Received:)?/),
  };
}

const asPrinted = (iso = '') => iso.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$2/$3/$1');

describe.runIf(existsSync(letters))('the posted letters', () => {
  it.each(Object.entries(POSTED_LETTERS))(
    '%s reads as it was read by hand, and prints again',
    (name, truth) => {
      const text = textOf(name);
      const parsed = read(text, name);
      expect(parsed.form).toBe('posted-2016');
      expect(parsed.imrCase.items.map((item) => truthOf(item, parsed.imrCase.items))).toEqual(truth);
      expect(parsed.isExact).toBe(true);
      expect(withoutSpace(fromHeading(compose(parsed.imrCase)))).toBe(withoutSpace(fromHeading(text)));
      const block: Partial<CaseBlock> = parsed.imrCase.caseBlock ?? {};
      expect(block).toMatchObject({ caseNumber: name, priority: 'Standard' });
      const dates = datesIn(text);
      for (const [field, date] of Object.entries(dates))
        expect([field, asPrinted(block[field as keyof typeof dates & 'decisionDate']?.iso)]).toEqual([
          field,
          date,
        ]);
    },
  );

  it('print again from fields alone: at least 38 of 40 items and 76 of 80 guideline lines', () => {
    const items = Object.keys(POSTED_LETTERS).flatMap((name) => read(textOf(name)).imrCase.items);
    const same = items.map((item) => {
      const [wanted, found] = [printed(item), printed(readIntoFields(item))];
      const lines = [1, 2].filter((at) => wanted[at] === found[at]).length;
      return { lines, isWhole: wanted.join() === found.join() };
    });
    expect(items).toHaveLength(40);
    expect(items.filter(({ outcome }) => outcome === 'overturned')).toHaveLength(8);
    expect(same.filter(({ isWhole }) => isWhole).length).toBeGreaterThanOrEqual(38);
    expect(same.reduce((sum, { lines }) => sum + lines, 0)).toBeGreaterThanOrEqual(76);
  });
});

describe('the seed letter', () => {
  it('reads back word for word, with its spaces', () => {
    const text = readFileSync(new URL('../../../assets/sample/seed-letter.txt', import.meta.url), 'utf8');
    const parsed = read(text, 'seed-letter.txt');
    expect(parsed.form).toBe('seed-2015');
    expect(foldSpace(compose(parsed.imrCase))).toBe(foldSpace(text));
    expect(parsed.warnings).toEqual([]);
  });
});
