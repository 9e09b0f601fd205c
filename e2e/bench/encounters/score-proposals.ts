import { BLOCK_FIELDS, type BlockField } from '../../../shared/proposals/block-field.ts';
import { paperOf } from '../../../shared/proposals/paper.ts';
import { type Proposals, propose } from '../../../shared/proposals/propose.ts';
import type { Truth } from '../../fixtures/records/truth.ts';
import { type IndexedCase, REFERENCE, type Sketched } from './index-pages.ts';
import type { ReadCase } from './read-case.ts';

/** Of what papers print: what was proposed, and how much of it is right. */
interface Share {
  printed: number;
  proposed: number;
  right: number;
}

export interface ProposalScore {
  fields: Map<BlockField, Share>;
  items: Share;
  outcomes: { right: number; of: number };
  authorized: { right: number; of: number };
}

export function emptyProposalScore(): ProposalScore {
  return {
    fields: new Map(),
    items: { printed: 0, proposed: 0, right: 0 },
    outcomes: { right: 0, of: 0 },
    authorized: { right: 0, of: 0 },
  };
}

const PAPERS = new Set(['application', 'ur-decision', 'correspondence', 'rfa']);

/** Proposes as the backend does. */
export function proposeCase(
  { files }: ReadCase,
  sketched: readonly Sketched[],
  { records }: IndexedCase,
): Proposals {
  const papers = records
    .filter(({ type }) => PAPERS.has(type.value))
    .map(({ pages, type, date }, at) =>
      paperOf(
        { recordId: String(at), type: type.value, date: date?.value.iso },
        pages.flatMap((ref) => {
          const page = files.find(({ name }) => name === ref.documentId)?.pages[ref.page];
          const sketch = sketched.find(({ name }) => name === ref.documentId)?.pages[ref.page]?.sketch;
          return page === undefined || sketch === undefined ? [] : [{ ref, page, dates: sketch.dates }];
        }),
      ),
    );
  return propose(papers, REFERENCE);
}

export function addProposals(
  score: ProposalScore,
  { case: truth }: Truth,
  { block, items }: Proposals,
): void {
  const facts: Record<BlockField, { value: string; isPrinted: boolean }> = {
    caseNumber: printed(truth.caseNumber),
    dateAssigned: printed(truth.dateAssigned),
    dateOfInjury: printed(truth.dateOfInjury),
    urDenialDate: printed(truth.decisionDate),
    applicationReceived: printed(truth.applicationReceived),
    priority: { value: truth.priority, isPrinted: true },
  };
  for (const field of BLOCK_FIELDS) {
    const share = score.fields.get(field) ?? { printed: 0, proposed: 0, right: 0 };
    score.fields.set(field, share);
    const found = block.find((one) => one.field === field);
    if (facts[field].isPrinted) share.printed += 1;
    if (found !== undefined) share.proposed += 1;
    if (found?.value === facts[field].value) share.right += 1;
  }
  const wanted = truth.items.filter(({ outcome, stands }) => outcome !== 'certified' && stands.length > 0);
  score.items.printed += wanted.length;
  score.items.proposed += items.length;
  const left = new Set(items);
  for (const item of wanted) {
    const wordings = new Set([item.request, item.inApplication, item.inDecision].map(plain));
    const found = [...left].find((one) => one.wordings.some(({ text }) => wordings.has(plain(text))));
    if (found === undefined) continue;
    left.delete(found);
    score.items.right += 1;
    score.outcomes.of += 1;
    if (found.outcome === item.outcome) score.outcomes.right += 1;
    if (item.authorized === undefined) continue;
    score.authorized.of += 1;
    if (plain(found.authorized?.text ?? '') === plain(item.authorized)) score.authorized.right += 1;
  }
}

function printed({ value, stands }: Truth['case']['caseNumber']): { value: string; isPrinted: boolean } {
  return { value, isPrinted: stands.length > 0 };
}

/** Letters and figures alone: recognition and lines' ends change the rest. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The table, as lines. A date counts as printed where any page gives that day, whatever for. */
export function proposalTable({ fields, items, outcomes, authorized }: ProposalScore): string[] {
  const row = (name: string, { printed: there, proposed, right }: Share): string =>
    `    ${name.padEnd(20)} ${right} right of ${proposed} proposed; ${there} printed`;
  return [
    '  proposed for the case block, and disputed items in one of their printed wordings',
    ...[...fields].map(([field, share]) => row(field, share)),
    row('disputed items', items),
    `    what UR decided of them ${outcomes.right} right of ${outcomes.of}; what it authorised ${authorized.right} of ${authorized.of}`,
  ];
}
