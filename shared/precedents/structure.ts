import type { BasisWho } from '../domain/basis.ts';
import type { ImrCase } from '../domain/case.ts';
import type { DisputedItem } from '../domain/item.ts';
import type { RichText } from '../domain/rich-text.ts';
import { composeBasisLine } from '../letter/basis-line.ts';
import { composeItemTitle } from '../letter/item.ts';
import type { LetterProfile } from '../letter/profile.ts';
import { composeRichText } from '../letter/rich-text.ts';
import { letterText } from '../letter/tree.ts';
import type { FindingPlace } from '../rules/finding.ts';
import { facetsOf } from './facets.ts';
import type { Precedent, PrecedentItem } from './precedent.ts';
import { requestFactsOf } from './request-facts.ts';

/** For letters without a date, as reading letters takes it. */
const DEFAULT_REFERENCE = '2017-12-31';

/**
 * A determination as past determinations keep it: the texts of its posted copy, and what they can be found by.
 * @param withheld places whose text must not be kept, because an identifier stands in it; an item with such a request is
 * left out
 */
export function structurePrecedent(
  imrCase: ImrCase,
  profile: LetterProfile,
  withheld: readonly FindingPlace[] = [],
): Precedent {
  const { caseBlock, credentials } = imrCase;
  const decidedOn = caseBlock?.decisionDate?.iso ?? null;
  const isWithheld = (field: FindingPlace['field'], item?: string) =>
    withheld.some((place) => place.field === field && place.item === item);
  const specialties = isWithheld('credentials') ? [] : credentials.specialties;
  const items = imrCase.items
    .filter(({ id }) => !isWithheld('item.request', id))
    .map((item) => {
      // Taken out of the item, so that it is not found by a guideline or section that is withheld either.
      const bases = { ...item.bases };
      for (const who of ['administrator', 'reviewer'] as const) {
        if (isWithheld(`item.basis.${who}`, item.id)) delete bases[who];
      }
      const rationale = isWithheld('item.rationale', item.id) ? [] : item.rationale;
      const kept = { ...item, bases, rationale };
      const content = contentOf(kept, profile, decidedOn ?? DEFAULT_REFERENCE);
      return { content, facets: facetsOf(kept, content.facts, { specialties, decidedOn }) };
    });
  return {
    caseNumber: isWithheld('caseBlock') ? null : (caseBlock?.caseNumber ?? null),
    decidedOn,
    specialties: [...specialties],
    summary: isWithheld('summary') ? '' : printed(imrCase.summary, profile, 'summary'),
    items,
  };
}

function contentOf(item: DisputedItem, profile: LetterProfile, reference: string): PrecedentItem {
  const { outcome, ...undecided } = item;
  const request = composeItemTitle(undecided, profile).replace(/\s+is$/, '');
  return {
    request,
    outcome: outcome ?? null,
    category: item.category ?? null,
    administrator: lineOf(item, 'administrator', profile),
    reviewer: lineOf(item, 'reviewer', profile),
    rationale: printed(item.rationale, profile, 'rationale'),
    // What is left in dispute, not what was authorised beside it.
    facts: requestFactsOf(item.ur?.kind === 'partial' ? item.ur.remaining : item.request, reference),
  };
}

function lineOf({ bases }: DisputedItem, who: BasisWho, profile: LetterProfile): string {
  const basis = bases[who];
  return basis === undefined ? '' : (basis.asRead ?? composeBasisLine(basis, who, profile));
}

/** As the posted copy prints it; a footnote is no part of it. */
function printed(text: RichText, profile: LetterProfile, field: 'summary' | 'rationale'): string {
  const blocks = composeRichText(text, { place: { field }, evidence: profile.evidence.posted });
  return letterText({ title: '', language: '', blocks });
}
