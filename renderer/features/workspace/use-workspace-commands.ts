import { useEffect, useMemo, useRef } from 'react';
import type { Finding } from '../../../shared/rules/finding.ts';
import { type Command, useCommands } from '../../lib/commands.ts';
import { type DeterminationTab, useCaseSession } from '../decision/case-session.ts';
import { tabOf } from '../decision/check-tab.tsx';

const TABS: readonly [DeterminationTab, string][] = [
  ['case', 'Show the case block and credentials'],
  ['summary', 'Show the summary'],
  ['items', 'Show the disputed items'],
  ['check', 'Show the check'],
  ['letter', 'Show the letter'],
];

/** Commands of the open case, for palette, keyboard and menu. */
export function useWorkspaceCommands(findings: readonly Finding[], exportLetter: () => void): void {
  const show = useCaseSession((session) => session.show);
  const items = useCaseSession((session) => session.case.items);
  const itemId = useCaseSession((session) => session.itemId);
  const nextFinding = useRef(0);
  // Read when a command runs: registering anew at every keystroke would cost more than the commands do.
  const now = useRef({ findings, exportLetter, items, itemId });
  useEffect(() => {
    now.current = { findings, exportLetter, items, itemId };
  });
  const commands = useMemo<Command[]>(() => {
    const step = (by: number) => {
      const { items, itemId } = now.current;
      const next = items[items.findIndex((item) => item.id === itemId) + by];
      if (next) show({ tab: 'items', itemId: next.id });
    };
    return [
      ...TABS.map(
        ([tab, label], index): Command => ({
          id: `show-${tab}`,
          label,
          scope: 'Determination',
          keys: [`Alt+${index + 1}`],
          run: () => show({ tab }),
        }),
      ),
      {
        id: 'next-item',
        label: 'Go to the next item',
        scope: 'Determination',
        keys: ['Alt+ArrowDown'],
        run: () => step(1),
      },
      {
        id: 'previous-item',
        label: 'Go to the previous item',
        scope: 'Determination',
        keys: ['Alt+ArrowUp'],
        run: () => step(-1),
      },
      {
        id: 'next-finding',
        label: 'Go to the next finding',
        scope: 'Determination',
        keys: ['F8'],
        run: () => {
          const { findings } = now.current;
          const finding = findings[nextFinding.current % Math.max(1, findings.length)];
          nextFinding.current += 1;
          if (finding)
            show({ tab: tabOf(finding), ...(finding.place.item && { itemId: finding.place.item }) });
          else show({ tab: 'check' });
        },
      },
      {
        id: 'export-letter',
        label: 'Export the Word letter',
        scope: 'Letter',
        keys: ['Mod+Shift+E'],
        run: () => now.current.exportLetter(),
      },
    ];
  }, [show]);
  useCommands(commands);
}
