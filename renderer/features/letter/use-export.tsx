import { type ReactElement, useState } from 'react';
import { copyDifferences } from '../../../shared/letter/copy-differences.ts';
import { findProfile } from '../../../shared/letter/find-profile.ts';
import { isAboutIdentifiers } from '../../../shared/rules/identifiers/index.ts';
import { withPassphrase } from '../../lib/ask-passphrase.ts';
import { client } from '../../lib/client.ts';
import { notify } from '../../lib/notify.ts';
import { useCaseSessionStore } from '../decision/case-session.ts';
import { checkOf } from '../decision/findings.ts';
import { ExportDialog, type ExportQuestion } from './export-dialog.tsx';
import { SHOW_IN_FOLDER } from './show-in-folder.ts';

const SIGNED = 'The letter was exported, signed by the organization';

/**
 * Exports the letter to Word. What is not saved is saved first, so that the file holds what the screen shows;
 * an incomplete letter is exported only after its gaps were shown, a posted copy only after what was left out of it.
 */
export function useExport(): { start: () => void; dialog: ReactElement | null } {
  const session = useCaseSessionStore();
  /** As it was when the export was asked for; undefined when nothing is asked. */
  const [question, setQuestion] = useState<ExportQuestion | undefined>(undefined);
  const close = () => setQuestion(undefined);

  const write = async ({ draft }: { draft: boolean }) => {
    close();
    try {
      const { flush, copy, case: imrCase } = session.getState();
      await flush();
      const input = { caseId: imrCase.id, copy, draft };
      const answer = await withPassphrase((passphrase) =>
        client.letter.export(passphrase === undefined ? input : { ...input, passphrase }),
      );
      if ('cancelled' in answer) return;
      notify.success(answer.signed ? SIGNED : 'The letter was exported', {
        detail: answer.path,
        action: SHOW_IN_FOLDER,
      });
    } catch (error) {
      notify.error('The letter was not exported', error);
    }
  };

  const start = () => {
    const { case: imrCase, copy, checkInputs } = session.getState();
    const { findings, notChecked } = checkOf(imrCase, copy, checkInputs);
    const profile = findProfile(checkInputs.profiles, imrCase.profile);
    const gaps = findings.filter((one) => one.severity === 'blocking' && !isAboutIdentifiers(one));
    if (copy === 'served' && gaps.length === 0) void write({ draft: false });
    else
      setQuestion({
        copy,
        gaps,
        identifiers: copy === 'posted' ? findings.filter(isAboutIdentifiers) : [],
        notChecked: copy === 'posted' ? notChecked.filter(isAboutIdentifiers) : [],
        differences: copy === 'posted' && profile !== undefined ? copyDifferences(imrCase, profile) : [],
      });
  };
  const dialog =
    question === undefined ? null : <ExportDialog {...question} onExport={write} onClose={close} />;
  return { start, dialog };
}
