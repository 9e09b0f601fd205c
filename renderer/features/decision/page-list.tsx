import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { goToPage } from '../workspace/reading-place.ts';
import { useCaseSessionStore } from './case-session.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    margin: '4px 0 0',
    padding: 0,
    listStyleType: 'none',
  },
  page: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '8px',
    alignItems: 'start',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  more: { color: tokens.colorNeutralForeground2 },
});

/** A page of the records, the record that it belongs to, and what of it is shown. */
export interface ListedPage {
  documentId: string;
  page: number;
  record: string;
  words: ReactNode;
  /** Tells two of one page apart. */
  id?: string;
}

/** Pages of the records, each with its words and the way to it; of `more`, how many there are. */
export function PageList({ pages, more }: { pages: readonly ListedPage[]; more: number }) {
  const styles = useStyles();
  const session = useCaseSessionStore();
  return (
    <ul className={styles.list} aria-label="Pages of the records">
      {pages.map(({ documentId, page, record, words, id = '' }) => (
        <li key={`${documentId} ${page} ${id}`} className={styles.page}>
          <Button
            size="small"
            aria-label={`Read page ${page + 1}: ${record}`}
            onClick={() => goToPage(session, { documentId, page })}
          >
            Page {page + 1}
          </Button>
          <span>
            {record !== '' && (
              <Text weight="semibold" size={200} block>
                {record}
              </Text>
            )}
            {words}
          </span>
        </li>
      ))}
      {more > 0 && (
        <li className={styles.more}>
          <Text size={200}>and {more} more</Text>
        </li>
      )}
    </ul>
  );
}
