import type { Encounter } from '../../../shared/contracts/encounters.ts';
import type { PageRef } from '../../../shared/encounters/decisions.ts';
import type { PageIn } from '../../../shared/encounters/page/page-in.ts';
import type { RecordType } from '../../../shared/encounters/record-type.ts';
import { type Paper, paperOf } from '../../../shared/proposals/paper.ts';
import { pagesOf } from '../encounters/encounter-of.ts';
import { storedWords } from '../records/packed-words.ts';
import { readEncountersOfTypes } from '../store/encounters.ts';
import type { Reader } from '../store/handles.ts';
import { readSketches } from '../store/page-sketches.ts';
import { readStoredWords } from '../store/pages.ts';

/** Papers that something is proposed from, and how many of their pages are looked at, of each and of all. */
const OF_DISPUTE: readonly { type: RecordType; most: number; ofAll: number }[] = [
  { type: 'application', most: 6, ofAll: 60 },
  { type: 'ur-decision', most: 12, ofAll: 120 },
  // The notice of assignment is a letter of one page, among others.
  { type: 'correspondence', most: 2, ofAll: 80 },
  { type: 'rfa', most: 2, ofAll: 40 },
];
/** Pages that are looked at before anything else may be done: a few milliseconds each. */
const PAGES_AT_ONCE = 4;

/** The papers of the dispute of a case, with what stands on them. */
export async function collectPapers(reader: Reader, caseId: string): Promise<Paper[]> {
  const papers: Paper[] = [];
  let looked = 0;
  for (const { type, most, ofAll } of OF_DISPUTE) {
    let left = ofAll;
    for (const encounter of readEncountersOfTypes(reader, caseId, [type])) {
      const pages = [];
      for (const ref of pagesOf(encounter.runs).slice(0, Math.min(most, left))) {
        const page = readPage(reader, ref);
        if (page !== undefined) pages.push({ ref, ...page });
        left -= 1;
        looked += 1;
        if (looked % PAGES_AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
      }
      if (pages.length > 0) papers.push(paperOf(headOf(encounter), pages));
    }
  }
  return papers;
}

function headOf({ id, type, date }: Encounter): Pick<Paper, 'recordId' | 'type' | 'date'> {
  return { recordId: id, type: type.value, date: date?.iso };
}

/** Undefined for a page that is not read, or has no words. */
function readPage(
  reader: Reader,
  { documentId, page }: PageRef,
): { page: PageIn; dates: Parameters<typeof paperOf>[1][number]['dates'] } | undefined {
  const [sketched] = readSketches(reader, documentId, page, page + 1);
  if (sketched === undefined) return undefined;
  const { page: stored, words: packed } = readStoredWords(reader, documentId, page);
  const words = packed === undefined ? undefined : storedWords(stored.text, packed);
  if (words === undefined || stored.size === undefined) return undefined;
  const { text, size, source } = stored;
  return { page: { text, words, ...size, recognised: source === 'ocr' }, dates: sketched.sketch.dates };
}
