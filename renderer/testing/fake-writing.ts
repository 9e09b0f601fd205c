import { draftingContracts } from '../../shared/contracts/drafting.ts';
import { pickContracts } from '../../shared/contracts/picks.ts';
import { snippetContracts, writingContracts } from '../../shared/contracts/writing.ts';
import type { LearnedPick } from '../../shared/entry/pick.ts';
import { pickKey } from '../../shared/entry/picks-of.ts';
import { SHIPPED_SNIPPETS } from '../../shared/writing/shipped-snippets.ts';
import { type Handler, on } from './fake-bridge.ts';

/** Pick lists that learn as long as the page is open. */
function pickHandlers(): Handler[] {
  const picks = new Map<string, LearnedPick>();
  return [
    on(pickContracts.list, () => [...picks.values()].sort((a, b) => b.uses - a.uses)),
    on(pickContracts.learn, ({ picks: used }) => {
      for (const pick of used)
        picks.set(pickKey(pick), { ...pick, uses: (picks.get(pickKey(pick))?.uses ?? 0) + 1 });
      return {};
    }),
    on(pickContracts.forget, () => {
      picks.clear();
      return {};
    }),
  ];
}

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
    ...pickHandlers(),
    on(snippetContracts.list, () => [...SHIPPED_SNIPPETS]),
    on(draftingContracts.facts, () => ({ records: [], unread: 0, isCut: false })),
  ];
}
