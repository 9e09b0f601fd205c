import { type ReactNode, useState } from 'react';
import { type Snippet, snippetContracts } from '../../../shared/contracts/writing.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { CarryOverDialog } from './carry-over/carry-over-dialog.tsx';
import { DraftDialog } from './draft/draft-dialog.tsx';
import { useFindDialog } from './find/use-find-dialog.tsx';
import { RenewDialog } from './renew/renew-dialog.tsx';
import { RevisionsDialog } from './revisions/revisions-dialog.tsx';
import { SpellingProvider, useSpellingOfCase } from './spelling/use-spelling.ts';
import { useWritingCommands } from './use-writing-commands.ts';

const NO_SNIPPETS: readonly Snippet[] = [];

/** A dialog about one text; `draft` is always about the summary, `renew` about all texts. */
type Shown = { kind: 'revisions' | 'carry-over'; key: string } | { kind: 'draft' | 'renew' };

/** Stands around an open case: what its texts are written with, and the commands for it. */
export function WritingTools({ children }: { children: ReactNode }) {
  const spelling = useSpellingOfCase();
  const find = useFindDialog();
  const [shown, setShown] = useState<Shown>();
  const { data: snippets = NO_SNIPPETS } = useContractQuery(snippetContracts.list, {});
  const close = () => setShown(undefined);
  useWritingCommands(
    {
      find: find.open,
      revisions: (key) => setShown({ kind: 'revisions', key }),
      carryOver: (key) => setShown({ kind: 'carry-over', key }),
      draft: () => setShown({ kind: 'draft' }),
      renew: () => setShown({ kind: 'renew' }),
    },
    snippets,
  );
  return (
    <SpellingProvider value={spelling}>
      {children}
      {find.dialog}
      {shown?.kind === 'revisions' && <RevisionsDialog textKey={shown.key} onClose={close} />}
      {shown?.kind === 'carry-over' && <CarryOverDialog textKey={shown.key} onClose={close} />}
      {shown?.kind === 'draft' && <DraftDialog onClose={close} />}
      {shown?.kind === 'renew' && <RenewDialog onClose={close} />}
    </SpellingProvider>
  );
}
