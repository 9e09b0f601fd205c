import type { ImrCase } from '../../domain/case.ts';
import type { RichText } from '../../domain/rich-text.ts';
import { unsupportedIn } from '../../evidence/unsupported.ts';
import { excerptIn } from '../excerpt.ts';
import { type Found, notChecked, type Rule } from '../finding.ts';
import { namePlace } from '../place-names.ts';
import { remember } from '../remember.ts';
import { citedParagraphs } from '../texts/cited-text.ts';
import { readItems } from '../texts/read-texts.ts';

/** Sentences that tell of the record and cite no page of it, as ranges of the plain text. */
const unsupported = remember((rationale: RichText) =>
  citedParagraphs(rationale).flatMap(({ text, plainOf }) =>
    unsupportedIn(text).map(({ start, end }) => ({ start: plainOf(start), end: plainOf(end) })),
  ),
);

/** Sentences of a rationale that tell of the record and rest on no page of it, in a case where evidence is cited. */
export const restsOnNothing: Rule = {
  id: 'rests-on-nothing',
  severity: 'note',
  source: '64 of 439 rationales in posted letters name a record by its date, none a page',
  check: ({ imrCase, records }) => {
    const hasEvidence = (records?.seen()?.evidence ?? 0) > 0 || citesAny(imrCase);
    if (!hasEvidence) {
      return notChecked(
        'Whether what the rationales tell rests on the records was not looked for: the case has no evidence.',
      );
    }
    return readItems(imrCase).flatMap(({ item, rationale }): Found[] => {
      const sentences = item.parent === undefined ? unsupported(item.rationale) : [];
      if (sentences.length === 0) return [];
      const isOne = sentences.length === 1;
      return [
        {
          message: `${namePlace(imrCase, rationale.place)} has ${isOne ? 'a sentence that tells' : `${sentences.length} sentences that tell`} of the record and ${isOne ? 'cites' : 'cite'} no page of it.`,
          action: 'Cite the page that it rests on, or dismiss this where the sentence is your own reasoning.',
          place: rationale.place,
          excerpts: sentences.map(({ start, end }) => excerptIn(rationale, start, end)),
        },
      ];
    });
  },
};

const hasChip = remember((rich: RichText): boolean =>
  rich.some(({ content }) => content.some((inline) => 'evidence' in inline)),
);

function citesAny({ summary, items }: ImrCase): boolean {
  return hasChip(summary) || items.some(({ rationale }) => hasChip(rationale));
}
