import { useState } from 'react';
import {
  exchangeContracts,
  type FoundPackage,
  type PackagePreview,
} from '../../../shared/contracts/exchange.ts';
import type { AppError } from '../../../shared/errors.ts';
import { toAppError } from '../../../shared/errors.ts';
import { count } from '../../lib/format.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { openCase } from '../../lib/session.ts';
import { useTask } from './use-task.ts';

/** Where an import is. `passphrase` is kept until it is over, and nowhere else. */
export type ImportStep =
  | { at: 'passphrase'; found: FoundPackage; problem?: AppError }
  | { at: 'opening'; found: FoundPackage }
  | { at: 'refused'; found: FoundPackage; error: AppError }
  | { at: 'preview'; found: FoundPackage; passphrase: string | null; preview: PackagePreview }
  | { at: 'taking'; found: FoundPackage };

/** The import of a case package: choose, open, look, take in. @param onOver told when one is over, however it ended */
export function useImportPackage(onOver?: () => void) {
  const choose = useContractCommand(exchangeContracts.choose);
  const chooseArrived = useContractCommand(exchangeContracts.chooseArrived);
  const previewing = useContractCommand(exchangeContracts.preview);
  const taking = useContractCommand(exchangeContracts.takeIn);
  const task = useTask();
  const [step, setStep] = useState<ImportStep | null>(null);

  const close = () => {
    setStep(null);
    onOver?.();
  };
  const look = async (found: FoundPackage, passphrase: string | null) => {
    setStep(passphrase === null ? { at: 'opening', found } : { at: 'passphrase', found });
    try {
      const preview = await previewing.mutateAsync({ token: found.token, passphrase });
      setStep({ at: 'preview', found, passphrase, preview });
    } catch (thrown) {
      const error = toAppError(thrown);
      const again = error.code === 'package-wrong-passphrase';
      setStep(again ? { at: 'passphrase', found, problem: error } : { at: 'refused', found, error });
    }
  };
  const begin = async (found: FoundPackage) => {
    if (found.opensWith === 'passphrase') setStep({ at: 'passphrase', found });
    else await look(found, null);
  };
  const start = async () => {
    try {
      const found = await choose.mutateAsync({});
      if (!('cancelled' in found)) await begin(found);
    } catch (thrown) {
      notify.error('The package was not opened', thrown);
    }
  };
  const startArrived = async (token: string) => {
    try {
      await begin(await chooseArrived.mutateAsync({ token }));
    } catch (thrown) {
      notify.error('The package was not opened', thrown);
      close();
    }
  };
  const take = async () => {
    if (step?.at !== 'preview') return;
    const { found, passphrase, preview } = step;
    const { manifestSha256, exists } = preview;
    setStep({ at: 'taking', found });
    try {
      const input = { token: found.token, passphrase, asCopy: exists, manifestSha256, task: task.begin() };
      const { caseId, documents, pages } = await taking.mutateAsync(input);
      close();
      notify.success(exists ? 'Case imported as a copy' : 'Case imported', {
        detail: `${count(documents, 'document')}, ${count(pages, 'page')}. It waits for you to accept it.`,
      });
      await openCase(caseId);
    } catch (thrown) {
      const error = toAppError(thrown);
      if (error.code === 'case-exists') {
        setStep({ at: 'preview', found, passphrase, preview: { ...preview, exists: true } });
      } else if (error.kind === 'Cancelled') {
        setStep({ at: 'preview', found, passphrase, preview });
      } else setStep({ at: 'refused', found, error });
    }
  };
  return {
    step,
    start: () => void start(),
    startArrived: (token: string) => void startArrived(token),
    open: (found: FoundPackage, passphrase: string) => void look(found, passphrase),
    take: () => void take(),
    cancel: task.cancel,
    progress: task.progress,
    isChoosing: choose.isPending,
    isOpening: previewing.isPending,
    close,
  };
}

export type ImportPackage = ReturnType<typeof useImportPackage>;
