import { createContext, useContext, useEffect, useState } from 'react';
import { writingContracts } from '../../../../shared/contracts/writing.ts';
import { notify } from '../../../lib/notify.ts';
import { useContractQuery } from '../../../lib/queries.ts';
import { pasteWords } from '../../decision/paste/paste-cleaned.ts';
import { Spelling } from './spelling.ts';

const SpellingContext = createContext<Spelling | undefined>(undefined);
export const SpellingProvider = SpellingContext.Provider;

/** The spelling of the open case's texts; undefined outside of one. */
export function useSpelling(): Spelling | undefined {
  return useContext(SpellingContext);
}

/** Spelling with the reviewer's own words, for as long as a case is open: its worker ends with it. */
export function useSpellingOfCase(): Spelling | undefined {
  const [spelling, setSpelling] = useState<Spelling>();
  const { data: words } = useContractQuery(writingContracts.words, {});
  useEffect(() => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const started = new Spelling(worker, () =>
      notify.warning('Spelling is not checked', {
        detail: 'The dictionaries of this installation do not read.',
      }),
    );
    setSpelling(started);
    pasteWords.known = (words) => started.rightOf(words);
    return () => {
      pasteWords.known = async () => new Set();
      started.close();
    };
  }, []);
  useEffect(() => {
    if (words !== undefined) spelling?.setOwn(words);
  }, [spelling, words]);
  return spelling;
}
