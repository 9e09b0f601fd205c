import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { DocumentRow } from '../../../shared/contracts/records.ts';
import { MAX_PAGES_OF_TEXT } from '../../../shared/contracts/text.ts';
import { client } from '../../lib/client.ts';

const useStyles = makeStyles({
  root: { position: 'absolute', inset: 0, display: 'flex', flexDirection: 'column' },
  pages: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '12px 16px',
    outlineOffset: '-2px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  page: { maxWidth: '70ch', marginBottom: '24px' },
  text: { margin: '4px 0 0', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  none: { color: tokens.colorNeutralForeground3 },
});

/**
 * What there is of a record whose pages cannot be drawn: the text that was read from it, page by page. A file that has lost its
 * tables is read by another engine than the one that draws.
 */
export function DamagedRecord({ document }: { document: DocumentRow }) {
  const styles = useStyles();
  const { id: documentId, name, pages } = document;
  const texts = useInfiniteQuery({
    queryKey: ['text.pages', 'damaged', documentId],
    queryFn: ({ pageParam: from }) =>
      client.text.pages({ documentId, from, to: Math.min(pages, from + MAX_PAGES_OF_TEXT) }),
    initialPageParam: 0,
    getNextPageParam: (_, all) => {
      const next = all.length * MAX_PAGES_OF_TEXT;
      return next < pages ? next : undefined;
    },
    gcTime: 0,
  });
  const { refetch } = texts;
  useEffect(
    () =>
      window.imr.onEvent((event) => {
        if (event.kind === 'reading-progress') void refetch();
      }),
    [refetch],
  );
  const read = texts.data?.pages.flat() ?? [];
  const hasText = read.some(({ text }) => text.trim() !== '');
  return (
    <div className={styles.root}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          {name} is damaged, and its pages cannot be shown.{' '}
          {hasText
            ? 'This is the text that was read from it. Ask the sender for a new copy to see the pages.'
            : 'Import the file again, or ask the sender for a new copy.'}
        </MessageBarBody>
      </MessageBar>
      {texts.isPending && <Spinner delay={300} label={`Reading ${name}`} />}
      {hasText && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
        <section className={styles.pages} aria-label={`Text of ${name}`} tabIndex={0}>
          {read.map(({ page, text }) => (
            <article key={page} className={styles.page} aria-label={`Text of page ${page + 1} of ${pages}`}>
              <Text as="h3" size={200} weight="semibold" className={styles.none}>
                Page {page + 1} of {pages}
              </Text>
              <p className={styles.text} lang="en-US">
                {text.trim() === '' ? (
                  <span className={styles.none}>No text was read on this page.</span>
                ) : (
                  text
                )}
              </p>
            </article>
          ))}
          {texts.hasNextPage && (
            <Button disabled={texts.isFetchingNextPage} onClick={() => void texts.fetchNextPage()}>
              Show more pages
            </Button>
          )}
        </section>
      )}
    </div>
  );
}
