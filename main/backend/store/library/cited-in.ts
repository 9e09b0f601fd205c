import { z } from 'zod';
import type { CitedIn } from '../../../../shared/contracts/lookup.ts';
import { type Basis, basisSchema } from '../../../../shared/domain/basis.ts';
import { outcomeSchema } from '../../../../shared/domain/item.ts';
import type { Reader } from '../handles.ts';
import { jsonColumn, parseRow } from '../rows.ts';

const ITEM = `i.case_id, f.case_number, i.position, i.request, x.who, d.outcome, f.saved_at FROM`;
const OF_ITEM = `JOIN disputed_item i ON i.case_id = x.case_id AND i.id = x.item_id
  JOIN case_file f ON f.id = x.case_id
  JOIN decision d ON d.case_id = x.case_id AND d.item_id = x.item_id`;
/** Exported, as the next, for the test of their plans. */
export const MTUS_CITED = `SELECT x.sections AS cited, ${ITEM} basis_chapter x ${OF_ITEM} WHERE x.title = ? AND x.year = ?`;
export const GUIDELINE_CITED = `SELECT x.places AS cited, x.edition, ${ITEM} citation x ${OF_ITEM}
  WHERE x.kind = 'guideline' AND x.title = ?`;
export const LAW_CITED = `SELECT x.fields AS cited, ${ITEM} citation x ${OF_ITEM} WHERE x.kind = 'regulation'`;

const row = z.looseObject({
  cited: jsonColumn(z.unknown()),
  edition: z.string().nullish(),
  case_id: z.string(),
  case_number: z.string().nullable(),
  position: z.int(),
  request: z.string(),
  who: z.enum(['administrator', 'reviewer']),
  outcome: outcomeSchema.nullable(),
  saved_at: z.string(),
});
type Row = z.output<typeof row>;

const sectionsSchema = basisSchema.options[0].shape.chapters.element.shape.sections;
const placesSchema = z.array(z.looseObject({ chapter: z.string(), section: z.string().optional() }));
const lawSchema = z.looseObject({ law: z.string(), section: z.string() });

/**
 * The items whose stored bases cite what this basis of one section, or of one chapter as a whole, cites; those of the case that was
 * saved last first. A chapter as a whole is cited by each of its sections.
 */
export function readCitedIn(reader: Reader, basis: Basis): CitedIn[] {
  const rows = citing(reader, basis);
  rows.sort((a, b) => b.saved_at.localeCompare(a.saved_at) || a.position - b.position);
  const items = rows.map(({ case_id, case_number, position, request, who, outcome }) => ({
    ...{ caseId: case_id, caseNumber: case_number, item: position + 1, request, who, outcome },
  }));
  return [...new Map(items.map((one) => [JSON.stringify([one.caseId, one.item, one.who]), one])).values()];
}

function citing(reader: Reader, basis: Basis): Row[] {
  const [chapter] = basis.kind === 'mtus' ? basis.chapters : [];
  if (chapter !== undefined) {
    const [section] = chapter.sections;
    return all(reader, MTUS_CITED, chapter.title, chapter.year).filter(
      ({ cited }) => section === undefined || sectionsSchema.parse(cited).includes(section),
    );
  }
  const [citation] = basis.kind === 'outside' ? basis.citations : [];
  if (citation?.kind === 'guideline') {
    const [place] = citation.places;
    return all(reader, GUIDELINE_CITED, citation.title).filter(
      ({ cited, edition }) =>
        // Most letters name no edition.
        (edition ?? citation.edition) === citation.edition &&
        placesSchema
          .parse(cited)
          .some(
            (one) =>
              one.chapter === place?.chapter &&
              (place.section === undefined || one.section === place.section),
          ),
    );
  }
  if (citation?.kind !== 'regulation') return [];
  return all(reader, LAW_CITED).filter(({ cited }) => {
    const { law, section } = lawSchema.parse(cited);
    return law === citation.law && section === citation.section;
  });
}

function all(reader: Reader, query: string, ...values: string[]): Row[] {
  return reader.all(query, ...values).map((one) => parseRow(row, one));
}
