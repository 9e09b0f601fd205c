import { randomUUID } from 'node:crypto';
import { draftKey } from '../../../shared/domain/draft.ts';
import { AppError } from '../../../shared/errors.ts';
import { SHIPPED_SNIPPETS } from '../../../shared/writing/shipped-snippets.ts';
import { readCaseState } from '../store/cases.ts';
import { deleteOwnWord, insertOwnWord, readOwnWords } from '../store/own-words.ts';
import { deleteSnippet, insertSnippet, readSnippets, updateSnippet } from '../store/snippets.ts';
import { readTextRevisions } from '../store/text-revisions.ts';
import type { HandlerDeps, Handlers } from './deps.ts';

type WritingOperations = 'words' | 'addWord' | 'removeWord' | 'revisions';

export function writingHandlers(deps: HandlerDeps): Handlers<'writing', WritingOperations> {
  return {
    words: () => readOwnWords(deps.store().reader),
    addWord: ({ word }) => {
      deps.store().write((writer) => insertOwnWord(writer, word));
      return {};
    },
    removeWord: ({ word }) => {
      deps.store().write((writer) => deleteOwnWord(writer, word));
      return {};
    },
    revisions: ({ caseId, field, item }) => {
      const { reader } = deps.store();
      readCaseState(reader, caseId);
      return readTextRevisions(reader, caseId, draftKey(item === undefined ? { field } : { field, item }));
    },
  };
}

export function snippetHandlers(deps: HandlerDeps): Handlers<'snippets', 'list' | 'save' | 'remove'> {
  return {
    list: () => [...readSnippets(deps.store().reader), ...SHIPPED_SNIPPETS],
    save: ({ id, name, text }) => {
      const { write } = deps.store();
      if (id === undefined) {
        const made = randomUUID();
        write((writer) => insertSnippet(writer, { id: made, name, text }));
        return { id: made };
      }
      refuseShipped(id);
      write((writer) => updateSnippet(writer, { id, name, text }));
      return { id };
    },
    remove: ({ id }) => {
      refuseShipped(id);
      deps.store().write((writer) => deleteSnippet(writer, id));
      return {};
    },
  };
}

function refuseShipped(id: string): void {
  if (!SHIPPED_SNIPPETS.some((one) => one.id === id)) return;
  const message = 'This snippet comes with the program. Make one of your own from it to change it.';
  throw new AppError('Precondition', 'shipped-snippet', message);
}
