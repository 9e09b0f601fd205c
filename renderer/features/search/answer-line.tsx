import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { CaseSearch, SearchTotal } from '../../../shared/contracts/search.ts';
import { printTotal } from './answer-words.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '4px' },
  note: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  understood: CaseSearch['understood'] | undefined;
  total: SearchTotal | undefined;
  /** How many notes were found besides. */
  ofNotes?: number;
  /** Sentences on what is not found for reasons of its own, such as pages that are not read yet. */
  notes: readonly string[];
}

/** How much was found, how the query was read where that is not plain, and what is missing. */
export function AnswerLine({ understood, total, ofNotes, notes }: Props) {
  const styles = useStyles();
  const all = [...(understood?.notes ?? []), ...notes];
  return (
    <div className={styles.root}>
      <Text size={200} weight="semibold" role="status" title={understood?.words}>
        {total !== undefined && understood?.words !== '' && printTotal(total, ofNotes)}
      </Text>
      {all.map((note) => (
        <Text key={note} size={200} className={styles.note}>
          {note}
        </Text>
      ))}
    </div>
  );
}
