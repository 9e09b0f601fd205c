import {
  type CaseIndex,
  type Encounter,
  type EncounterExplanation,
  MOST_LISTED,
} from '../../../shared/contracts/encounters.ts';
import type { Correction } from '../../../shared/encounters/decisions.ts';
import { explainRule } from '../../../shared/encounters/explain-rule.ts';
import type { Explanation } from '../../../shared/encounters/record.ts';
import { AppError } from '../../../shared/errors.ts';
import { fieldsSet, merged, noRecord, pagesMoved, reordered, splitAt } from '../encounters/corrections.ts';
import { listReviewed } from '../encounters/list-reviewed.ts';
import { beginCaseWrite, requireWritableCase } from '../store/acceptance.ts';
import { readCaseState } from '../store/cases.ts';
import { moveCorrection, readCorrections, writeCorrection } from '../store/encounter-corrections.ts';
import {
  readEncounterOrder,
  readEncounters,
  readEncountersSince,
  readExplanation,
  readIndexHead,
} from '../store/encounters.ts';
import type { Reader } from '../store/handles.ts';
import { readPages } from '../store/pages.ts';
import type { HandlerDeps, Handlers } from './deps.ts';

type Operations =
  | 'list'
  | 'explain'
  | 'split'
  | 'merge'
  | 'setFields'
  | 'movePages'
  | 'reorder'
  | 'undo'
  | 'redo'
  | 'documentsReviewed'
  | 'settled';

/** The index of a case by encounter, and what a person corrects in it. */
export function encounterHandlers(deps: HandlerDeps): Handlers<'encounters', Operations> {
  const headOf = (reader: Reader, caseId: string): Omit<CaseIndex, 'records' | 'copies'> => {
    // A case that is not there has no empty index.
    readCaseState(reader, caseId);
    const state = deps.encounters().lookAt(caseId);
    const steps = readCorrections(reader, caseId);
    return {
      caseId,
      state,
      undo: kindOf(steps.filter(({ undone }) => !undone).at(-1)?.corrections),
      redo: kindOf(steps.find(({ undone }) => undone)?.corrections),
    };
  };
  const whole = (caseId: string): CaseIndex => {
    const { reader } = deps.store();
    const { copies } = readIndexHead(reader, caseId);
    return { ...headOf(reader, caseId), records: readEncounters(reader, caseId), copies };
  };
  const correct = async (caseId: string, make: (records: readonly Encounter[]) => Correction[]) => {
    requireWritableCase(deps.store().reader, caseId);
    await deps.encounters().correct(caseId, (writer) => {
      const now = deps.clock().toISOString();
      beginCaseWrite(writer, caseId, now);
      writeCorrection(writer, caseId, make(readEncounters(writer, caseId)), now);
      deps.audit().edited(writer, caseId);
    });
    return {};
  };
  const move = async (caseId: string, to: 'undone' | 'done') => {
    requireWritableCase(deps.store().reader, caseId);
    await deps.encounters().correct(caseId, (writer) => {
      beginCaseWrite(writer, caseId, deps.clock().toISOString());
      if (!moveCorrection(writer, caseId, to)) throw nothingTo(to);
      deps.audit().edited(writer, caseId);
    });
    return {};
  };
  return {
    list: ({ caseId, since, after }) => {
      const { reader } = deps.store();
      const head = headOf(reader, caseId);
      const { generation, copies } = readIndexHead(reader, caseId);
      // Someone who knows more than there is knows another index.
      const from = since > generation ? 0 : since;
      const which = { caseId, generation, since: from };
      const records = readEncountersSince(reader, which, { limit: MOST_LISTED, after });
      if (records.length === MOST_LISTED)
        return { ...head, generation, records, next: after + MOST_LISTED, order: [], copies: [] };
      const order = readEncounterOrder(reader, caseId, generation);
      return { ...head, generation, records, next: null, order, copies };
    },
    explain: ({ caseId, recordId }) => explain(deps.store().reader, caseId, recordId),
    split: ({ caseId, at }) => correct(caseId, (records) => splitAt(records, at)),
    merge: ({ caseId, recordIds }) => correct(caseId, (records) => merged(records, recordIds)),
    setFields: ({ caseId, recordIds, fields }) =>
      correct(caseId, (records) => fieldsSet(records, recordIds, fields)),
    movePages: ({ caseId, pages, to, before }) =>
      correct(caseId, (records) => pagesMoved(records, pages, to, before)),
    reorder: ({ caseId, recordId, pages }) =>
      correct(caseId, (records) => reordered(records, recordId, pages)),
    undo: ({ caseId }) => move(caseId, 'undone'),
    redo: ({ caseId }) => move(caseId, 'done'),
    documentsReviewed: ({ caseId, style, without }) => {
      const { reader } = deps.store();
      readCaseState(reader, caseId);
      return listReviewed(reader, caseId, style, new Set(without));
    },
    settled: async ({ caseId, ocr }) => {
      readCaseState(deps.store().reader, caseId);
      await deps.records().reading.settled(caseId, ocr);
      await deps.encounters().upToDate(caseId);
      return whole(caseId);
    },
  };
}

function kindOf(corrections: readonly Correction[] | undefined): Correction['kind'] | null {
  return corrections?.[0]?.kind ?? null;
}

function explain(reader: Reader, caseId: string, recordId: string): EncounterExplanation[] {
  const found = readExplanation(reader, caseId, recordId);
  if (found === undefined) throw noRecord();
  return found.explanation.map(({ rule, weight, at }) => {
    return {
      ...explainRule(rule, found.type),
      rule,
      weight,
      at: at ?? null,
      text: wordsAt(reader, at),
    };
  });
}

/** The words that a reason rests on; none where the page was read again since. */
function wordsAt(reader: Reader, at: Explanation['at']): string | null {
  if (at === undefined || at.end <= at.start) return null;
  const page = readPages(reader, at.documentId, at.page, at.page + 1)[0];
  const text = page?.text.slice(at.start, at.end).replace(/\s+/g, ' ').trim() ?? '';
  return text === '' ? null : text;
}

function nothingTo(to: 'undone' | 'done'): AppError {
  const what =
    to === 'undone' ? 'There is no correction to take back.' : 'There is no correction to bring back.';
  return new AppError('Precondition', 'no-correction', what);
}
