import { Button, makeStyles, Text, Tooltip, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { writingContracts } from '../../../shared/contracts/writing.ts';
import { useNotify } from '../../lib/notify.ts';
import { useContractCommand, useContractQuery } from '../../lib/queries.ts';
import { Card } from '../../ui/card.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: '4px', margin: 0, padding: 0, listStyleType: 'none' },
  word: {
    display: 'flex',
    alignItems: 'center',
    paddingLeft: '8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Words that the reviewer added to the dictionary, to be taken out again. */
export function DictionarySettings() {
  const styles = useStyles();
  const notify = useNotify();
  const list = useRef<HTMLUListElement>(null);
  const { data: words } = useContractQuery(writingContracts.words, {});
  const remove = useContractCommand(writingContracts.removeWord);
  const takeOut = (word: string) =>
    remove.mutate(
      { word },
      {
        // The button that was pressed goes: the focus stays in the list.
        onSuccess: () => requestAnimationFrame(() => list.current?.querySelector('button')?.focus()),
        onError: (error) => notify.error('The word was not taken out', error),
      },
    );
  if (words === undefined) return null;
  return (
    <Card
      title="Dictionary"
      lead="Spelling is checked on this computer, in American English with the words of the field. The words below are yours; they are kept encrypted with the cases."
    >
      {words.length === 0 ? (
        <Text>No words of your own yet. Add one from the menu of an underlined word.</Text>
      ) : (
        <ul ref={list} className={styles.list} aria-label="Words of your own">
          {words.map((word) => (
            <li key={word} className={styles.word}>
              <Text>{word}</Text>
              <Tooltip content={`Take out ${word}`} relationship="label">
                <Button
                  size="small"
                  appearance="transparent"
                  icon={<DismissRegular />}
                  onClick={() => takeOut(word)}
                />
              </Tooltip>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
