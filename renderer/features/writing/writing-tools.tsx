import type { ReactNode } from 'react';
import { SpellingProvider, useSpellingOfCase } from './spelling/use-spelling.ts';
import { useWritingCommands } from './use-writing-commands.ts';

/** Stands around an open case: what its texts are written with, and the commands for it. */
export function WritingTools({ children }: { children: ReactNode }) {
  const spelling = useSpellingOfCase();
  useWritingCommands();
  return <SpellingProvider value={spelling}>{children}</SpellingProvider>;
}
