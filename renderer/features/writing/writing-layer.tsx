import type { Editor } from '@tiptap/react';
import { memo, useCallback, useEffect, useState } from 'react';
import { settingsContracts } from '../../../shared/contracts/settings.ts';
import { type Snippet, snippetContracts } from '../../../shared/contracts/writing.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { useCaseSession, useCaseSessionStore } from '../decision/case-session.ts';
import { OfferList } from './completion/offer-list.tsx';
import { useCompletion } from './completion/use-completion.ts';
import { useTerms } from './completion/use-terms.ts';
import { useLiveEditor } from './live-editors.ts';
import { fillFor } from './snippets/fill-for.ts';
import { useSnippetKeys } from './snippets/use-snippet-keys.ts';
import { SpellingMenu } from './spelling/spelling-menu.tsx';
import { useSpelling } from './spelling/use-spelling.ts';

const NO_SNIPPETS: readonly Snippet[] = [];

interface Props {
  editor: Editor;
  field: string;
}

/**
 * What helps to write in one text of the case: spelling, snippets, the case's own terms, and being found by the commands for
 * texts. Nothing of it changes with the text itself: a keystroke passes it by.
 */
export const WritingLayer = memo(function WritingLayer({ editor, field }: Props) {
  const spelling = useSpelling();
  const session = useCaseSessionStore();
  const caseId = useCaseSession(({ case: { id } }) => id);
  const { data: snippets = NO_SNIPPETS } = useContractQuery(snippetContracts.list, {});
  const { data: settings } = useContractQuery(settingsContracts.get, {});
  const fill = useCallback((text: string) => fillFor(session.getState().case, field)(text), [session, field]);
  const terms = useTerms(caseId, settings?.dateForm ?? 'MM/DD/YYYY', useIsWrittenIn(editor));
  const { offers, at, accept } = useCompletion(editor, terms);
  useLiveEditor(editor, field);
  useSnippetKeys(editor, { snippets, fill, accept });
  return (
    <>
      {spelling !== undefined && <SpellingMenu editor={editor} spelling={spelling} />}
      <OfferList editor={editor} offers={offers} at={at} />
    </>
  );
});

/** True from the first keystroke in an editor on: to look at a text takes nothing that writing does. */
function useIsWrittenIn(editor: Editor): boolean {
  const [isWrittenIn, setIsWrittenIn] = useState(false);
  useEffect(() => {
    const written = () => setIsWrittenIn(true);
    editor.on('update', written);
    return () => {
      editor.off('update', written);
    };
  }, [editor]);
  return isWrittenIn;
}
