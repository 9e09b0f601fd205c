import { draftingContracts } from '../../shared/contracts/drafting.ts';
import { snippetContracts, writingContracts } from '../../shared/contracts/writing.ts';
import { SHIPPED_SNIPPETS } from '../../shared/writing/shipped-snippets.ts';
import { type Handler, on } from './fake-bridge.ts';

/** What texts are written with: words that are added, the snippets of the program, no earlier texts, no records. */
export function writingHandlers(): Handler[] {
  const words = new Set<string>();
  return [
    on(writingContracts.words, () => [...words].sort()),
    on(writingContracts.addWord, ({ word }) => {
      words.add(word);
      return {};
    }),
    on(writingContracts.removeWord, ({ word }) => {
      words.delete(word);
      return {};
    }),
    on(writingContracts.revisions, () => []),
    on(snippetContracts.list, () => [...SHIPPED_SNIPPETS]),
    on(draftingContracts.facts, () => ({ records: [], unread: 0, isCut: false })),
  ];
}
