import { type Found, nameItem, type Rule } from '../finding.ts';
import { readItems } from '../texts/read-texts.ts';
import { taperedAsked } from './controlled.ts';

const NOTICE = /\b(?:taper\w*|wean\w*|abrupt\w*|discontinu\w*|withdrawal|titrat\w*)\b/i;

/** A denial of an opioid, a benzodiazepine or the like says nothing of how it is stopped. */
export const taperingNotice: Rule = {
  id: 'tapering-notice',
  severity: 'warning',
  source: 'the notice that posted letters carry with such denials: nothing in them advises to stop abruptly',
  check: ({ imrCase }) =>
    readItems(imrCase).flatMap((read): Found[] => {
      const { item, rationale } = read;
      if (item.outcome !== 'upheld' || rationale.text.trim() === '' || NOTICE.test(rationale.text)) return [];
      const [drug] = taperedAsked(read);
      if (drug === undefined) return [];
      return [
        {
          message: `${nameItem(imrCase, item.id)} denies ${drug.known}, and its rationale has no notice on tapering.`,
          action: 'Add that nothing here advises to stop it abruptly, and where tapering is described.',
          place: rationale.place,
        },
      ];
    }),
};
