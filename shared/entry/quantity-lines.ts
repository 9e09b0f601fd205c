import type { ImrCase } from '../domain/case.ts';
import {
  type BodyPartFact,
  type DrugFact,
  dispensedTotal,
  printCount,
  printRange,
  type QuantityFact,
  type Range,
  sigTotal,
} from '../domain/facts/index.ts';
import type { DisputedItem } from '../domain/item.ts';
import { readSplit } from '../domain/split-quantities.ts';
import { isVisitCapped, VISIT_CAP, VISIT_CAP_LAW } from '../domain/visit-cap.ts';
import { factsOf, type ReadItem, readItems } from '../rules/texts/read-texts.ts';
import { criterionLimits } from './criterion-limits.ts';

/** One thing that follows from the quantities of an item, in plain words. */
export interface QuantityLine {
  text: string;
  /** Two numbers disagree, or a limit is passed. */
  differs: boolean;
}

/**
 * The quantities of an item as they were read and what they come to: "2x4 = 8 visits", tablets with refills, levels, the
 * split, the limits that its rationale names, the cap of the law. Nothing of it is printed.
 */
export function quantityLines(imrCase: ImrCase, itemId: string): QuantityLine[] {
  const read = readItems(imrCase).find(({ item }) => item.id === itemId);
  if (read === undefined) return [];
  return [
    ...factsOf(read.request, 'quantity').flatMap(courseLine),
    ...factsOf(read.request, 'drug').flatMap(drugLines),
    ...levelLine(factsOf(read.request, 'body-part')),
    ...fieldLine(read),
    ...splitLine(read.item),
    ...limitLines(read),
    ...capLine(read, imrCase.caseBlock?.dateOfInjury?.iso),
  ];
}

/** What is asked for, or what is left of it in dispute; undefined where the wording gives no one number. */
export function quantityInDispute({ item, request }: ReadItem): { total: Range; unit: string } | undefined {
  const split = item.ur === undefined ? undefined : readSplit(item.ur);
  if (split !== undefined) return counted(split.remaining);
  const totals = factsOf(request, 'quantity').filter(({ form }) => form === 'course' || form === 'count');
  return totals.length === 1 ? counted(totals[0]) : undefined;
}

function counted(quantity: QuantityFact | undefined): { total: Range; unit: string } | undefined {
  return quantity?.total === undefined ? undefined : { total: quantity.total, unit: quantity.unit };
}

function courseLine({
  form,
  text,
  total,
  unit,
  disagrees,
  frequency,
  duration,
}: QuantityFact): QuantityLine[] {
  if (form !== 'course' || total === undefined) return [];
  if (disagrees === true && frequency !== undefined && duration !== undefined) {
    const product = `${printRange(frequency.count)} × ${printRange(duration.count)}`;
    return [{ text: `${text}: ${product} is not ${printCount(total, unit)}`, differs: true }];
  }
  return [{ text: `${text} = ${printCount(total, unit)}`, differs: false }];
}

function drugLines(drug: DrugFact): QuantityLine[] {
  const { known, quantity, refills = 0, form = 'tablet' } = drug;
  if (quantity === undefined) return [];
  const total = dispensedTotal(drug) ?? quantity;
  const used = sigTotal(drug);
  const one = { low: quantity, high: quantity };
  return [
    ...(refills === 0
      ? []
      : [
          {
            text: `${known}: ${quantity} and ${refills} ${refills === 1 ? 'refill' : 'refills'} = ${printCount({ low: total, high: total }, form)}`,
            differs: false,
          },
        ]),
    ...(used === undefined
      ? []
      : [
          {
            text: `${known}: as directed it takes ${printCount(used, form)} in ${drug.sig?.days} days, of ${printCount(one, form)}`,
            differs: used.low > quantity || used.high < quantity,
          },
        ]),
  ];
}

function levelLine(parts: readonly BodyPartFact[]): QuantityLine[] {
  return parts.flatMap(({ text, levels = [] }) =>
    levels.length < 2
      ? []
      : [{ text: `${text} = ${levels.length} levels (${levels.join(', ')})`, differs: false }],
  );
}

/** The field of the item against the wording of the request. */
function fieldLine(read: ReadItem): QuantityLine[] {
  const { quantity } = read.item;
  const asked = quantityInDispute({ ...read, item: { ...read.item, ur: undefined } });
  if (quantity?.amount === undefined || asked === undefined) return [];
  const { amount, unit = '' } = quantity;
  const isSameUnit = unit === '' || isUnit(unit, asked.unit);
  if (isSameUnit && asked.total.low <= amount && amount <= asked.total.high) return [];
  const entered = `${amount} ${unit}`.trim();
  return [
    {
      text: `The quantity says ${entered}, the request ${printCount(asked.total, asked.unit)}`,
      differs: true,
    },
  ];
}

const SAME_UNITS: Readonly<Record<string, RegExp>> = {
  visit: /^(?:visits?|sessions?|treatments?)$/i,
  unit: /./,
};

function isUnit(entered: string, read: string): boolean {
  return SAME_UNITS[read]?.test(entered.trim()) ?? entered.trim().toLowerCase().startsWith(read);
}

/** The arithmetic of the split, as far as it is known. */
function splitLine({ ur }: DisputedItem): QuantityLine[] {
  const split = ur === undefined ? undefined : readSplit(ur);
  if (split === undefined) return [];
  const words = [split.original, split.authorized, split.remaining].map((quantity) =>
    quantity?.total === undefined ? undefined : printCount(quantity.total, quantity.unit),
  );
  const [asked, authorized, remaining] = words;
  if (asked === undefined || authorized === undefined || remaining === undefined) {
    return [
      {
        text: 'Original, authorized and remaining do not each give one quantity: compare them',
        differs: false,
      },
    ];
  }
  const sum = `${authorized} authorized + ${remaining} remaining`;
  return split.addsUp === false
    ? [{ text: `${sum} is not ${asked}`, differs: true }]
    : [{ text: `${asked} = ${sum}`, differs: false }];
}

/** Against the limits that the rationale gives as the guideline's. */
function limitLines(read: ReadItem): QuantityLine[] {
  const asked = quantityInDispute(read);
  if (asked === undefined) return [];
  return criterionLimits(read.rationale)
    .filter(({ unit }) => unit === asked.unit)
    .map(({ text, most }) => {
      const over = asked.total.low - most;
      const compared = over > 0 ? `${over} more than` : 'within';
      return {
        text: `${printCount(asked.total, asked.unit)}: ${compared} "${text}" of the rationale`,
        differs: over > 0,
      };
    });
}

function capLine(read: ReadItem, injury: string | undefined): QuantityLine[] {
  const asked = quantityInDispute(read);
  const { request, rationale } = read;
  if (asked?.unit !== 'visit') return [];
  if (!isVisitCapped({ request: request.text, rationale: rationale.text, injury })) return [];
  const allowed = `the ${VISIT_CAP} that ${VISIT_CAP_LAW} allows an injury`;
  const visits = printCount(asked.total, 'visit');
  return asked.total.low > VISIT_CAP
    ? [{ text: `${visits}: more than ${allowed}`, differs: true }]
    : [{ text: `${visits}: of ${allowed}, with those already had`, differs: false }];
}
