import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { CaseSearch, SearchTotal } from '../../../shared/contracts/search.ts';
import { count } from '../../lib/format.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '4px' },
  note: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  understood: CaseSearch['understood'] | undefined;
  total: SearchTotal | undefined;
  /** Sentences on what is not found for reasons of its own, such as pages that are not read yet. */
  notes: readonly string[];
}

/** How much was found, how the query was read where that is not plain, and what is missing. */
export function AnswerLine({ understood, total, notes }: Props) {
  const styles = useStyles();
  const all = [...(understood?.notes ?? []), ...notes];
  return (
    <div className={styles.root}>
      <Text size={200} weight="semibold" role="status" title={understood?.words}>
        {total !== undefined && understood?.words !== '' && printTotal(total)}
      </Text>
      {all.map((note) => (
        <Text key={note} size={200} className={styles.note}>
          {note}
        </Text>
      ))}
    </div>
  );
}

/** `No page`, `1 page`, `5,000 pages and more`. */
function printTotal({ pages, is }: SearchTotal): string {
  if (pages === 0) return 'Found on no page';
  const printed = count(pages, 'page');
  if (is === 'atLeast') return `${printed} and more`;
  return is === 'atMost' ? `At most ${printed}` : printed;
}

/** What is said of pages whose words are not known yet; nothing when all are. @param pages all there are, where that is known */
export function unreadNotes(unread: number, pages?: number): string[] {
  if (unread === 0) return [];
  const amount = unread.toLocaleString('en-US');
  const of = pages === undefined ? count(unread, 'page') : `${amount} of ${count(pages, 'page')}`;
  return [`${of} ${unread === 1 ? 'is' : 'are'} not read yet.`];
}
