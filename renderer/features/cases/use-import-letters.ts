import { useState } from 'react';
import { caseContracts, type LetterOutcome } from '../../../shared/contracts/cases.ts';
import { isWorthALook } from '../../../shared/letter/parse/explain-warning.ts';
import { useNotify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { openCase } from '../../lib/session.ts';

export interface LetterImport {
  busy: boolean;
  start: () => void;
  /** What became of each letter, where there is more to say than a message holds. */
  outcomes: readonly LetterOutcome[];
  /** They are shown. They stay as they are while what shows them goes. */
  isOpen: boolean;
  close: () => void;
}

/** Determination letters that were written before become cases: one that reads whole is a message, others a list. */
export function useImportLetters(): LetterImport {
  const notify = useNotify();
  const importLetters = useContractCommand(caseContracts.importLetters);
  const [outcomes, setOutcomes] = useState<readonly LetterOutcome[]>([]);
  const [isOpen, setIsOpen] = useState(false);
  const run = async (): Promise<void> => {
    try {
      const found = await importLetters.mutateAsync({});
      const [only, ...more] = found;
      if (only?.kind === 'imported' && more.length === 0 && !only.warnings.some(isWorthALook)) {
        const { caseId, caseNumber, file } = only;
        const open = { label: 'Open it', run: () => void openCase(caseId) };
        notify.success(`${caseNumber ?? file} imported`, {
          detail: 'All of the letter was read.',
          action: open,
        });
      } else {
        setOutcomes(found);
        setIsOpen(found.length > 0);
      }
    } catch (thrown) {
      notify.error('The letters were not imported', thrown);
    }
  };
  const busy = importLetters.isPending;
  return { busy, start: () => void run(), outcomes, isOpen, close: () => setIsOpen(false) };
}
