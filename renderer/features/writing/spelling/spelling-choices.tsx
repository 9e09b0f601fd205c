import { MenuDivider, MenuItem, MenuList, makeStyles } from '@fluentui/react-components';
import { BookAddRegular, EyeOffRegular } from '@fluentui/react-icons';
import { writingContracts } from '../../../../shared/contracts/writing.ts';
import { notify } from '../../../lib/notify.ts';
import { useContractCommand } from '../../../lib/queries.ts';
import type { Spelling } from './spelling.ts';

const useStyles = makeStyles({ offered: { fontWeight: '600' } });

interface Props {
  spelling: Spelling;
  word: string;
  suggestions: readonly string[];
  onReplace(offered: string): void;
  /** The word was added, or is ignored. */
  onDone?(): void;
}

/** What may have been meant by a misspelt word, and taking it for right. */
export function SpellingChoices({ spelling, word, suggestions, onReplace, onDone }: Props) {
  const styles = useStyles();
  const addWord = useContractCommand(writingContracts.addWord);
  return (
    <MenuList aria-label={`Spelling of “${word}”`}>
      {suggestions.map((offered) => (
        <MenuItem key={offered} className={styles.offered} onClick={() => onReplace(offered)}>
          {offered}
        </MenuItem>
      ))}
      {suggestions.length === 0 && <MenuItem disabled>Nothing to offer</MenuItem>}
      <MenuDivider />
      <MenuItem
        icon={<BookAddRegular />}
        onClick={() => {
          addWord.mutate({ word }, { onError: (error) => notify.error('The word was not added', error) });
          onDone?.();
        }}
      >
        Add “{word}” to the dictionary
      </MenuItem>
      <MenuItem
        icon={<EyeOffRegular />}
        onClick={() => {
          spelling.ignore(word);
          onDone?.();
        }}
      >
        Ignore in this case
      </MenuItem>
    </MenuList>
  );
}
