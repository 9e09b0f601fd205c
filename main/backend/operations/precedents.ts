import type { PrecedentLetter } from '../../../shared/contracts/precedents.ts';
import { AppError } from '../../../shared/errors.ts';
import { FACET_KINDS } from '../../../shared/precedents/precedent.ts';
import { precedentImports } from '../precedents/imports.ts';
import { countAll, searchPrecedents } from '../precedents/search.ts';
import { similarPrecedents } from '../precedents/similar.ts';
import type { Reader } from '../store/handles.ts';
import { readRefused } from '../store/precedent-imports.ts';
import { deletePrecedent, readFacets, readItemsOfLetter, readLetters } from '../store/precedents.ts';
import type { HandlerDeps, Handlers } from './deps.ts';

type Operations =
  | 'search'
  | 'similar'
  | 'read'
  | 'choices'
  | 'imports'
  | 'refused'
  | 'importFrom'
  | 'resume'
  | 'cancel'
  | 'settled'
  | 'removeImport'
  | 'removeLetter';

/** Choices of a kind in a list: more than these are found by typing. */
const MOST_CHOICES = 400;
const REFUSED_AT_ONCE = 200;

/** Past determinations: looked up, imported, taken out. */
export function precedentHandlers(deps: HandlerDeps): Handlers<'precedents', Operations> {
  const imports = precedentImports(deps);
  return {
    search: (asked) => searchPrecedents(deps.store().reader, asked),
    similar: (asked) => ({ groups: similarPrecedents(deps.store().reader, asked) }),
    read: ({ letterId }) => readLetter(deps.store().reader, letterId),
    choices: () => {
      const { reader } = deps.store();
      const choices = FACET_KINDS.flatMap((kind) => readFacets(reader, kind, MOST_CHOICES));
      return { counts: countAll(reader), choices };
    },
    imports: () => imports.list(),
    refused: ({ importId, after }) => readRefused(deps.store().reader, importId, after, REFUSED_AT_ONCE),
    importFrom: async ({ folder }) => ({ importId: await imports.importFrom(folder) }),
    resume: async ({ importId }) => ({ importId: await imports.resume(importId) }),
    cancel: ({ importId }) => {
      imports.cancel(importId);
      return {};
    },
    settled: ({ importId }) => imports.settled(importId),
    removeImport: ({ importId }) => {
      imports.remove(importId);
      return {};
    },
    removeLetter: ({ letterId }) => {
      deps.store().write((writer) => {
        requirePosted(writer, letterId);
        deletePrecedent(writer, letterId);
        deps.audit().record(writer, { kind: 'precedents.removed', subject: { letters: 1 } });
      });
      return {};
    },
  };
}

function readLetter(reader: Reader, letterId: number): PrecedentLetter {
  const letter = readLetters(reader, [letterId]).get(letterId);
  if (letter === undefined) throw noLetter();
  return {
    letterId,
    origin: letter.case_id === null ? 'posted' : 'own',
    caseId: letter.case_id,
    caseNumber: letter.case_number,
    decidedOn: letter.decided_on,
    specialties: letter.specialties,
    summary: letter.summary,
    items: readItemsOfLetter(reader, letterId).map((item) => {
      const { id: itemId, request, outcome, category, administrator, reviewer, rationale } = item;
      return { itemId, request, outcome, category, administrator, reviewer, rationale };
    }),
  };
}

/** @throws AppError NotFound `no-letter`; Precondition `own-determination` */
function requirePosted(reader: Reader, letterId: number): void {
  const letter = readLetters(reader, [letterId]).get(letterId);
  if (letter === undefined) throw noLetter();
  if (letter.case_id === null) return;
  const message = 'An own determination is among the past ones as long as it holds: it goes with its case.';
  throw new AppError('Precondition', 'own-determination', message);
}

function noLetter(): AppError {
  return new AppError('NotFound', 'no-letter', 'This determination is there no more.');
}
