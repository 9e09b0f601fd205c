import { type ReactNode, useState } from 'react';
import { type Snippet, snippetContracts } from '../../../shared/contracts/writing.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { useFindDialog } from './find/use-find-dialog.tsx';
import { RevisionsDialog } from './revisions/revisions-dialog.tsx';
import { SpellingProvider, useSpellingOfCase } from './spelling/use-spelling.ts';
import { useWritingCommands } from './use-writing-commands.ts';

const NO_SNIPPETS: readonly Snippet[] = [];

/** Stands around an open case: what its texts are written with, and the commands for it. */
export function WritingTools({ children }: { children: ReactNode }) {
  const spelling = useSpellingOfCase();
  const find = useFindDialog();
  const [revisionsOf, setRevisionsOf] = useState<string>();
  const { data: snippets = NO_SNIPPETS } = useContractQuery(snippetContracts.list, {});
  useWritingCommands({ find: find.open, revisions: setRevisionsOf }, snippets);
  return (
    <SpellingProvider value={spelling}>
      {children}
      {find.dialog}
      {revisionsOf !== undefined && (
        <RevisionsDialog textKey={revisionsOf} onClose={() => setRevisionsOf(undefined)} />
      )}
    </SpellingProvider>
  );
}
