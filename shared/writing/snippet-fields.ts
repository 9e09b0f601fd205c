import type { ImrCase } from '../domain/case.ts';
import { printDate } from '../domain/dates.ts';
import type { BodyPart, DisputedItem } from '../domain/item.ts';

/** What of a case and an item a snippet may name, with what it stands for. Written in a snippet as `{name}`. */
export const SNIPPET_FIELDS = {
  item: 'the request as worded',
  visits: 'the quantity in dispute, with its unit',
  limit: 'the guideline’s limit; always left to be written',
  bodypart: 'the body part, with side and level',
  conclusion: '“medically necessary” or “not medically necessary”, by the decision',
  authorized: 'what the claims administrator authorized',
  original: 'the original request',
  remaining: 'what remains in dispute',
  guideline: 'the title of the first guideline of your basis',
  injured: 'the date of injury',
} as const;

export type SnippetField = keyof typeof SNIPPET_FIELDS;

export function isSnippetField(name: string): name is SnippetField {
  return Object.hasOwn(SNIPPET_FIELDS, name);
}

/** What the fields stand for in an item of a case; without an item in the summary. A field that is not known is left out. */
export function snippetValues(
  imrCase: ImrCase,
  item: DisputedItem | undefined,
): Partial<Record<SnippetField, string>> {
  const injured = imrCase.caseBlock?.dateOfInjury;
  const values: Partial<Record<SnippetField, string | undefined>> = {
    injured: injured === undefined ? undefined : printDate(injured),
    ...(item === undefined ? {} : valuesOf(item)),
  };
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  );
}

function valuesOf(item: DisputedItem): Partial<Record<SnippetField, string | undefined>> {
  const { request, quantity, bodyParts, outcome, ur } = item;
  return {
    item: request.trim(),
    visits: quantity?.amount === undefined ? undefined : `${quantity.amount} ${quantity.unit ?? ''}`.trim(),
    bodypart: bodyParts.map(printBodyPart).join(' and '),
    conclusion:
      outcome === undefined
        ? undefined
        : outcome === 'upheld'
          ? 'not medically necessary'
          : 'medically necessary',
    authorized: ur?.authorized,
    original: ur?.original,
    remaining: ur?.kind === 'partial' ? ur.remaining : undefined,
    guideline: guidelineOf(item),
  };
}

function printBodyPart({ side, name, level }: BodyPart): string {
  return [side, name, level].filter((part) => part !== undefined).join(' ');
}

function guidelineOf({ bases }: DisputedItem): string | undefined {
  const basis = bases.reviewer;
  if (basis?.kind === 'mtus') return basis.chapters[0]?.title;
  if (basis?.kind !== 'outside') return undefined;
  const [first] = basis.citations;
  return first === undefined || first.kind === 'other' ? undefined : first.title;
}
