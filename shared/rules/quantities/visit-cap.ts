import { isVisitCapped, VISIT_CAP, VISIT_CAP_LAW } from '../../domain/visit-cap.ts';
import { type Found, nameItem, type Rule } from '../finding.ts';
import { factsOf, readItems } from '../texts/read-texts.ts';

/** More visits of a therapy in one request than the law allows for an injury. */
export const visitCap: Rule = {
  id: 'visit-cap',
  severity: 'note',
  source: `${VISIT_CAP_LAW}: ${VISIT_CAP} visits of chiropractic, of occupational and of physical therapy an injury`,
  check: ({ imrCase }) => {
    const injury = imrCase.caseBlock?.dateOfInjury?.iso;
    return readItems(imrCase).flatMap(({ item, request, rationale }): Found[] => {
      if (!isVisitCapped({ request: request.text, rationale: rationale.text, injury })) return [];
      const most = Math.max(
        0,
        ...factsOf(request, 'quantity').map(({ unit, total }) => (unit === 'visit' ? (total?.low ?? 0) : 0)),
      );
      if (most <= VISIT_CAP) return [];
      return [
        {
          message: `${nameItem(imrCase, item.id)} asks for ${most} visits; the law allows ${VISIT_CAP} an injury, other than after a surgery.`,
          action: 'Say which visits were had, and whether an exception holds.',
          place: request.place,
        },
      ];
    });
  },
};
