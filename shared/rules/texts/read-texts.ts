import type { ImrCase } from '../../domain/case.ts';
import { type Fact, type FactKind, type Place, recogniseFacts } from '../../domain/facts/index.ts';
import type { DisputedItem } from '../../domain/item.ts';
import { plainText, type RichText } from '../../domain/rich-text.ts';
import type { FindingPlace } from '../finding.ts';
import { remember } from '../remember.ts';
import { sentencesOf } from './sentences.ts';

/** A text of the case with the clinical facts that are read in it. Offsets of the facts are into `text`. */
export interface ReadText {
  text: string;
  /** Path in `imr-case/1`. */
  path: string;
  place: FindingPlace;
  facts: readonly Fact[];
  sentences: readonly Place[];
}

/** What an item asks for and why it was decided so, read. */
export interface ReadItem {
  item: DisputedItem;
  /** The request, or the whole of the split request where it is split. */
  request: ReadText;
  rationale: ReadText;
}

/** Years of two digits are read by this day where the case has no decision date: no letter is older than the form. */
const NO_DECISION_DATE = '2030-12-31';

/** The day by which the texts of a case are read. */
export function referenceOf({ caseBlock }: ImrCase): string {
  return caseBlock?.decisionDate?.iso ?? NO_DECISION_DATE;
}

/** The summary, read. It is read once for each version of it. */
export function readSummary(imrCase: ImrCase): ReadText {
  const read = reading(imrCase.summary);
  return { ...read(referenceOf(imrCase)), path: 'summary', place: { field: 'summary' } };
}

/** The items in their order, read. Each is read once for each version of it. */
export function readItems(imrCase: ImrCase): readonly ReadItem[] {
  const reference = referenceOf(imrCase);
  return imrCase.items.map((item, index) => {
    const rationale = reading(item.rationale)(reference);
    const request = readingOfRequest(item)(reference);
    const { id } = item;
    return {
      item,
      request: {
        ...request,
        path: `items[${index}].${item.ur === undefined ? 'request' : 'ur.original'}`,
        place: { field: 'item.request', item: id },
      },
      rationale: {
        ...rationale,
        path: `items[${index}].rationale`,
        place: { field: 'item.rationale', item: id },
      },
    };
  });
}

/** The facts of one kind. */
export function factsOf<K extends FactKind>({ facts }: ReadText, kind: K): Extract<Fact, { kind: K }>[] {
  return facts.filter((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind);
}

const reading = remember((rich: RichText) => byReference(plainText(rich)));
const readingOfRequest = remember((item: DisputedItem) => byReference(item.ur?.original ?? item.request));

type Read = Pick<ReadText, 'text' | 'facts' | 'sentences'>;

/** Nearly always asked for by one day: the last one is kept. */
function byReference(text: string): (reference: string) => Read {
  let last: { reference: string; read: Read } | undefined;
  return (reference) => {
    if (last?.reference !== reference) {
      last = {
        reference,
        read: { text, facts: recogniseFacts(text, { reference }), sentences: sentencesOf(text) },
      };
    }
    return last.read;
  };
}
