import { type Found, nameItem, type Rule } from '../finding.ts';
import { factsOf, readItems } from '../texts/read-texts.ts';

/** Labor Code 4604.5(c)(1), for injuries since 2004. */
const CAP = 24;
const CAPPED_SINCE = '2004-01-01';
const CAPPED = /\b(?:physical therapy|occupational therapy|chiropractic\w*|PT|OT)\b/i;
const POSTSURGICAL = /post-?\s*(?:op\w*|surg\w*)|status post/i;

/** More visits of a therapy in one request than the law allows for an injury. */
export const visitCap: Rule = {
  id: 'visit-cap',
  severity: 'note',
  source:
    'Labor Code 4604.5(c)(1): 24 visits of chiropractic, of occupational and of physical therapy an injury',
  check: ({ imrCase }) => {
    const injury = imrCase.caseBlock?.dateOfInjury?.iso;
    if (injury !== undefined && injury < CAPPED_SINCE) return [];
    return readItems(imrCase).flatMap(({ item, request, rationale }): Found[] => {
      if (!CAPPED.test(request.text) || POSTSURGICAL.test(`${request.text}\n${rationale.text}`)) return [];
      const most = Math.max(
        0,
        ...factsOf(request, 'quantity').map(({ unit, total }) => (unit === 'visit' ? (total?.low ?? 0) : 0)),
      );
      if (most <= CAP) return [];
      return [
        {
          message: `${nameItem(imrCase, item.id)} asks for ${most} visits; the law allows ${CAP} an injury, other than after a surgery.`,
          action: 'Say which visits were had, and whether an exception holds.',
          place: request.place,
        },
      ];
    });
  },
};
