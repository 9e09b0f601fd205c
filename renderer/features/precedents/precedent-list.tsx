import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { PrecedentHit } from '../../../shared/contracts/precedents.ts';
import { OutcomeBadge } from '../decision/outcome-badge.tsx';
import { hitId } from '../search/hit-list.tsx';
import { Snippet } from '../search/snippet.tsx';
import { nameOfLetter } from './precedent-words.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column' },
  hit: {
    display: 'grid',
    gridTemplateColumns: '92px 1fr',
    columnGap: '8px',
    padding: '8px 12px 8px 9px',
    borderLeft: '3px solid transparent',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'pointer',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    // Long lists are laid out as far as they are seen.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 88px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
  },
  active: { outline: `1px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  current: { borderLeftColor: tokens.colorBrandStroke1, backgroundColor: tokens.colorNeutralBackground3 },
  words: { minWidth: 0, display: 'flex', flexDirection: 'column', gap: '2px' },
  request: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  more: { margin: '8px 12px', alignSelf: 'flex-start' },
});

interface Props {
  listId: string;
  hits: readonly PrecedentHit[];
  /** Where the arrows are; -1 for nowhere. */
  active: number;
  /** The item that is shown beside. */
  current: number | undefined;
  onChoose(index: number): void;
  onMore: (() => void) | undefined;
}

/** Requests that were found, each with its decision. Keys are the search field's. */
export function PrecedentList({ listId, hits, active, current, onChoose, onMore }: Props) {
  const styles = useStyles();
  useEffect(() => {
    if (active >= 0) document.getElementById(hitId(listId, active))?.scrollIntoView({ block: 'nearest' });
  }, [listId, active]);
  return (
    <>
      <div id={listId} role="listbox" aria-label="Requests found" className={styles.list}>
        {hits.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and handles the keys
          <div
            key={hit.itemId}
            id={hitId(listId, index)}
            role="option"
            aria-selected={index === active}
            aria-current={hit.itemId === current || undefined}
            tabIndex={-1}
            className={mergeClasses(
              styles.hit,
              hit.itemId === current && styles.current,
              index === active && styles.active,
            )}
            onClick={() => onChoose(index)}
          >
            <span>
              <OutcomeBadge outcome={hit.outcome ?? undefined} />
            </span>
            <span className={styles.words}>
              <span className={styles.request}>{hit.request}</span>
              <span className={styles.quiet}>
                {[nameOfLetter(hit), ...(hit.origin === 'own' ? ['own'] : []), ...hit.specialties].join(
                  ' · ',
                )}
              </span>
              {hit.snippet.text !== '' && (
                <Text size={200}>
                  <Snippet snippet={hit.snippet} />
                </Text>
              )}
            </span>
          </div>
        ))}
      </div>
      {onMore !== undefined && (
        <Button className={styles.more} size="small" onClick={onMore}>
          Show more requests
        </Button>
      )}
    </>
  );
}
