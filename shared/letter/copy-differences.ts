import { z } from 'zod';
import type { ImrCase } from '../domain/case.ts';
import { composeLetter } from './compose.ts';
import type { LetterProfile } from './profile.ts';
import { type Block, foldSpace, letterText } from './tree.ts';

/** Something in which the posted copy is not as the served one. */
export const copyDifferenceSchema = z.strictObject({
  /** `left-out`: in the served copy alone; `added`: in the posted copy alone; `changed`: worded otherwise. */
  kind: z.enum(['left-out', 'added', 'changed']),
  /** What it is: "Cover page", "Section DOCUMENTS REVIEWED". */
  what: z.string(),
  /** How many paragraphs, or footnotes. */
  count: z.int().positive(),
  /** The beginnings of the first few of them, to recognise them by. */
  samples: z.array(z.string()),
});
export type CopyDifference = z.infer<typeof copyDifferenceSchema>;

const SAMPLES = 4;
const SAMPLE_LENGTH = 60;

/**
 * How the posted copy of a letter differs from the served one, by whole paragraphs; in the footer alone where both say the same.
 * A paragraph is the same where place, role and text are. A section (a heading with what follows) that one copy lacks
 * is told as one.
 */
export function copyDifferences(imrCase: ImrCase, profile: LetterProfile): CopyDifference[] {
  const posted = composeLetter(imrCase, profile, 'posted').blocks;
  const served = composeLetter(imrCase, profile, 'served').blocks;
  const addressees = new Set(imrCase.parties.map(({ name }) => foldSpace(name)));
  const lost = without(served, posted);
  const gained = without(posted, served);
  const changed = lost.filter(({ block }) => gained.some((other) => isSamePlace(block, other.block)));
  const isChanged = ({ block }: Placed) => changed.some((other) => isSamePlace(block, other.block));
  return [
    ...told(
      'left-out',
      lost.filter((one) => !isChanged(one)),
      addressees,
    ),
    ...told(
      'added',
      gained.filter((one) => !isChanged(one)),
      addressees,
    ),
    ...told('changed', changed, addressees),
    ...footnotes(served, posted),
    ...(profile.signing.byOrganisation.posted ? [] : [FOOTER]),
  ];
}

/** Served copies and all signed ones say at the foot of the page which letter they are. */
const FOOTER: CopyDifference = {
  ...{ kind: 'left-out', what: 'Footer', count: 1 },
  samples: ['Case number, decision date and hash of the letter'],
};

/** A block with the heading that it stands under. */
interface Placed {
  block: Block;
  heading: string;
}

function placed(blocks: readonly Block[]): Placed[] {
  let heading = '';
  return blocks.map((block) => {
    if (block.kind === 'heading') heading = block.text;
    return { block, heading };
  });
}

/** Blocks that the other copy has not, as often as it has not. */
function without(blocks: readonly Block[], others: readonly Block[]): Placed[] {
  const left = new Map<string, number>();
  for (const { block, heading } of placed(others)) {
    const key = keyOf(block, heading);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return placed(blocks).filter(({ block, heading }) => {
    const key = keyOf(block, heading);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

/** Page breaks are no text. A cover stands above all headings, so that it is told apart by its role. */
function keyOf(block: Block, heading: string): string {
  if (block.kind === 'page-break') return 'page-break';
  const role = block.kind === 'paragraph' ? `${block.role} ${block.list ?? ''}` : block.kind;
  return JSON.stringify([isCover(block) ? '' : heading, role, placeOf(block), textOf(block)]);
}

function isCover(block: Block): boolean {
  return block.kind === 'paragraph' && block.role.startsWith('cover');
}

function placeOf(block: Block): string {
  const place = 'place' in block ? block.place : undefined;
  return place === undefined ? '' : `${place.field} ${place.item ?? ''}`;
}

/** Footnotes are told of apart: a paragraph is the same with and without them. */
function textOf(block: Block): string {
  return foldSpace(letterText({ title: '', language: '', blocks: [block] }));
}

function isSamePlace(one: Block, other: Block): boolean {
  return placeOf(one) !== '' && one.kind === other.kind && placeOf(one) === placeOf(other);
}

function told(
  kind: CopyDifference['kind'],
  blocks: readonly Placed[],
  addressees: ReadonlySet<string>,
): CopyDifference[] {
  const groups = new Map<string, string[]>();
  for (const one of blocks) {
    if (one.block.kind === 'page-break') continue;
    const name = nameOf(one, blocks, addressees);
    groups.set(name, [...(groups.get(name) ?? []), textOf(one.block)]);
  }
  return [...groups].map(([what, texts]) => ({
    ...{ kind, what, count: texts.length },
    samples: texts.slice(0, SAMPLES).map(shorten),
  }));
}

function nameOf({ block, heading }: Placed, all: readonly Placed[], addressees: ReadonlySet<string>): string {
  if (isCover(block)) return addressees.has(textOf(block)) ? 'Addressees' : 'Cover page';
  if (all.some((other) => other.block.kind === 'heading' && other.heading === heading))
    return `Section ${heading}`;
  if (block.kind === 'case-block') return 'Case block';
  const field = 'place' in block ? block.place?.field : undefined;
  switch (field) {
    case 'credentials':
      return 'Credentials';
    case 'documentsReviewed':
      return 'Documents reviewed';
    case 'summary':
      return 'Clinical case summary';
    case 'title':
      return 'Titles of items';
    case 'administrator':
    case 'reviewer':
      return 'Guideline lines';
    case 'rationale':
      return 'Rationales';
    default:
      return heading === '' ? 'Other paragraphs' : `Paragraphs under ${heading}`;
  }
}

function footnotes(served: readonly Block[], posted: readonly Block[]): CopyDifference[] {
  const there = notesIn(served);
  const here = new Set(notesIn(posted));
  const lost = there.filter((text) => !here.has(text));
  const gained = [...here].filter((text) => !there.includes(text));
  const of = (kind: CopyDifference['kind'], texts: string[]): CopyDifference[] =>
    texts.length === 0
      ? []
      : [{ kind, what: 'Footnotes', count: texts.length, samples: texts.slice(0, SAMPLES).map(shorten) }];
  return [...of('left-out', lost), ...of('added', gained)];
}

function notesIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? block.runs.flatMap((run) => ('footnote' in run ? [run.footnote] : [])) : [],
  );
}

function shorten(text: string): string {
  return text.length > SAMPLE_LENGTH ? `${text.slice(0, SAMPLE_LENGTH - 1).trimEnd()}…` : text;
}
