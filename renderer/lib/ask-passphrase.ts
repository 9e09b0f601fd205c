import { create } from 'zustand';
import { toAppError } from '../../shared/errors.ts';
import { errorText } from './notify.ts';

const CANCELLED = { cancelled: true } as const;

/** What asks for the passphrase while something waits for it. */
interface Asking {
  /** Why it is asked for, as the operation said. */
  reason: string;
  /** Tries it. @returns what is wrong with it; undefined when it was right, and the dialog closes */
  attempt: (passphrase: string) => Promise<string | undefined>;
  cancel: () => void;
}

/** The question that is open; null when none is. The dialog draws it. */
export const usePassphraseQuestion = create<{ asking: Asking | null }>(() => ({ asking: null }));

/**
 * Does something that may use a key of the vault, and asks for the passphrase when it turns out that it does. A wrong
 * one is said in the dialog and asked for again. The passphrase is kept nowhere.
 * @param work called without a passphrase first
 * @throws whatever `work` throws, but for what is wrong with the passphrase
 */
export async function withPassphrase<T>(
  work: (passphrase?: string) => Promise<T>,
): Promise<T | typeof CANCELLED> {
  let reason: string;
  try {
    return await work();
  } catch (thrown) {
    const { code, message } = toAppError(thrown);
    if (code !== 'passphrase-needed') throw thrown;
    reason = message;
  }
  usePassphraseQuestion.getState().asking?.cancel();
  return new Promise<T | typeof CANCELLED>((resolve, reject) => {
    const close = () => usePassphraseQuestion.setState({ asking: null });
    const attempt = async (passphrase: string): Promise<string | undefined> => {
      try {
        resolve(await work(passphrase));
      } catch (thrown) {
        const error = toAppError(thrown);
        if (error.code === 'wrong-passphrase') return errorText(error);
        reject(thrown);
      }
      close();
      return undefined;
    };
    const cancel = () => {
      close();
      resolve(CANCELLED);
    };
    usePassphraseQuestion.setState({ asking: { reason, attempt, cancel } });
  });
}
