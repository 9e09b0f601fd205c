import type { Editor } from '@tiptap/react';
import { useCallback } from 'react';
import { type Snippet, snippetContracts } from '../../../shared/contracts/writing.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { useCaseSessionStore } from '../decision/case-session.ts';
import { useLiveEditor } from './live-editors.ts';
import { fillFor } from './snippets/fill-for.ts';
import { useSnippetKeys } from './snippets/use-snippet-keys.ts';
import { SpellingMenu } from './spelling/spelling-menu.tsx';
import { useSpelling } from './spelling/use-spelling.ts';

const NO_SNIPPETS: readonly Snippet[] = [];

/** What helps to write in one text of the case: spelling, snippets, and being found by the commands for texts. */
export function WritingLayer({ editor, field }: { editor: Editor; field: string }) {
  const spelling = useSpelling();
  const session = useCaseSessionStore();
  const { data: snippets = NO_SNIPPETS } = useContractQuery(snippetContracts.list, {});
  const fill = useCallback((text: string) => fillFor(session.getState().case, field)(text), [session, field]);
  useLiveEditor(editor, field);
  useSnippetKeys(editor, { snippets, fill });
  return spelling === undefined ? null : <SpellingMenu editor={editor} spelling={spelling} />;
}
