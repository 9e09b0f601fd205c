import { useState } from 'react';
import { toAppError } from '../../../shared/errors.ts';
import { errorText, notify } from '../../lib/notify.ts';
import type { useLock } from './lock-fields.tsx';
import type { useSigning } from './sign-fields.tsx';
import { useTask } from './use-task.ts';

interface Parts {
  lock: ReturnType<typeof useLock>;
  signing: ReturnType<typeof useSigning>;
  /** Said where it fails: "The case was not exported". */
  failure: string;
}

/** Errors of the passphrase that the package gets; all others of the form are the vault's. */
const LOCK_ERRORS = ['passphrase-too-short', 'passphrase-too-long', 'passphrase-too-common'];

/** Writes a package: what is wrong with a passphrase is said at its field, everything else as a message. */
export function useWritePackage({ lock, signing, failure }: Parts) {
  const task = useTask();
  const [isWriting, setWriting] = useState(false);

  /** @returns what `write` gives, or undefined when nothing was written */
  const run = async <T>(write: (task: string) => Promise<T>): Promise<T | undefined> => {
    setWriting(true);
    try {
      return await write(task.begin());
    } catch (thrown) {
      const error = toAppError(thrown);
      if (LOCK_ERRORS.includes(error.code)) lock.setRefused(errorText(error));
      else if (error.code === 'wrong-passphrase') signing.setProblem(errorText(error));
      else if (error.code === 'passphrase-needed') signing.setProblem('Enter your passphrase.');
      else notify.error(failure, error);
      return undefined;
    } finally {
      setWriting(false);
    }
  };
  return { run, isWriting, progress: task.progress, cancel: task.cancel };
}
