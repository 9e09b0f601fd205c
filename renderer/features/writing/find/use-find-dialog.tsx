import { type ReactElement, useState } from 'react';
import { currentEditor } from '../live-editors.ts';
import { FindDialog } from './find-dialog.tsx';

/** Opens finding and replacing with what is selected in the text that is written in. */
export function useFindDialog(): { open: () => void; dialog: ReactElement | null } {
  const [asked, setAsked] = useState<{ find: string; inText: string | undefined }>();
  return {
    open: () => {
      const found = currentEditor();
      const { from = 0, to = 0 } = found?.editor.state.selection ?? {};
      const selected = found?.editor.state.doc.textBetween(from, to) ?? '';
      setAsked({ find: selected, inText: found?.key });
    },
    dialog:
      asked === undefined ? null : (
        <FindDialog find={asked.find} inText={asked.inText} onClose={() => setAsked(undefined)} />
      ),
  };
}
