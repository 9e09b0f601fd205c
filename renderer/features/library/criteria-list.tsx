import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { LibraryPlace } from '../../../shared/contracts/library.ts';
import { kindInWords } from './criterion-kinds.ts';

type Criterion = LibraryPlace['criteria'][number];

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '6px' },
  list: { margin: 0, paddingLeft: '24px', display: 'flex', flexDirection: 'column', gap: '6px' },
  notes: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  text: { overflowWrap: 'anywhere', userSelect: 'text' },
});

/** The criteria of a section, each with what it is and the number that it holds to. */
export function CriteriaList({ criteria }: { criteria: readonly Criterion[] }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.root} aria-labelledby={id}>
      <Text weight="semibold" as="h3" id={id}>
        Criteria
      </Text>
      <ol className={styles.list}>
        {criteria.map((one) => (
          <li key={one.id} className={styles.text}>
            {one.text}
            <span className={styles.notes}>{notesOf(one)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** `Limit: at most 24 visits; evidence level 2`. */
function notesOf(criterion: Criterion): string {
  const { evidence } = criterion;
  const level = evidence === undefined ? [] : [`evidence level ${evidence.level}`];
  return [kindInWords(criterion), ...level].join('; ');
}
