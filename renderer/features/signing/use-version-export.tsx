import { type ReactElement, useState } from 'react';
import { versionContracts } from '../../../shared/contracts/versions.ts';
import { isAboutIdentifiers } from '../../../shared/rules/identifiers/index.ts';
import { withPassphrase } from '../../lib/ask-passphrase.ts';
import { client } from '../../lib/client.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { useCaseSessionStore } from '../decision/case-session.ts';
import { checkOf } from '../decision/findings.ts';
import { ExportDialog, type ExportQuestion } from '../letter/export-dialog.tsx';
import { SHOW_IN_FOLDER } from '../letter/show-in-folder.ts';

export type ExportedCopy = 'signed' | 'served' | 'posted';

/** Exports letters of a signed version; a posted copy only after its reviewer saw what was left out of it. */
export function useVersionExport(version: number): {
  busy: boolean;
  exportCopy: (copy: ExportedCopy) => void;
  dialog: ReactElement | null;
} {
  const session = useCaseSessionStore();
  const { mutateAsync, isPending } = useContractCommand(versionContracts.export);
  const [question, setQuestion] = useState<ExportQuestion | undefined>(undefined);
  const caseId = session.getState().case.id;

  const saying = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (thrown) {
      notify.error('The letter was not exported', thrown);
    }
  };
  const write = (copy: ExportedCopy) =>
    saying(async () => {
      const input = { caseId, version, copy };
      const answer = await withPassphrase((passphrase) =>
        mutateAsync(passphrase === undefined ? input : { ...input, passphrase }),
      );
      if ('cancelled' in answer) return;
      notify.success(EXPORTED[copy], { detail: answer.path, action: SHOW_IN_FOLDER });
    });
  const ask = () =>
    saying(async () => {
      const of = { caseId, version };
      const [frozen, differences] = await Promise.all([
        client.versions.read(of),
        client.versions.differences(of),
      ]);
      const check = checkOf(frozen.case, 'posted', session.getState().checkInputs);
      setQuestion({
        copy: 'posted',
        // Nothing was missing when it was signed.
        gaps: [],
        identifiers: check.findings.filter(isAboutIdentifiers),
        notChecked: check.notChecked.filter(isAboutIdentifiers),
        differences,
      });
    });
  const close = () => setQuestion(undefined);
  const dialog = question ? (
    <ExportDialog
      {...question}
      onExport={() => {
        close();
        void write('posted');
      }}
      onClose={close}
    />
  ) : null;
  return {
    busy: isPending,
    exportCopy: (copy) => void (copy === 'posted' ? ask() : write(copy)),
    dialog,
  };
}

const EXPORTED: Record<ExportedCopy, string> = {
  signed: 'The signed letter was exported',
  served: 'The served copy was exported',
  posted: 'The posted copy was exported',
};
