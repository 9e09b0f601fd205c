import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { printDate } from '../../../shared/domain/dates.ts';
import { RECORD_TYPE_TITLES } from '../../../shared/encounters/record-type.ts';
import type { HitGroup, HitRecord } from './group-hits.ts';
import { Snippet } from './snippet.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', paddingBottom: '8px' },
  title: {
    position: 'sticky',
    top: 0,
    // Rows that are laid out as far as they are seen lie over what comes before them.
    zIndex: 1,
    display: 'flex',
    gap: '8px',
    padding: '6px 12px',
    backgroundColor: tokens.colorNeutralBackground4,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
  },
  name: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  pages: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  hit: {
    display: 'grid',
    gridTemplateColumns: '44px 1fr',
    columnGap: '8px',
    padding: '6px 12px 6px 9px',
    borderLeft: '3px solid transparent',
    cursor: 'pointer',
    // Gone to by arrows it must not lie under the name of its document.
    scrollMarginTop: '32px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    // Long lists are laid out as far as they are seen.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 60px',
    // Not the hover color: in high contrast that one needs black text.
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
  },
  active: {
    outline: `1px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-1px',
  },
  current: {
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  page: { fontVariantNumeric: 'tabular-nums', textAlign: 'right', color: tokens.colorNeutralForeground2 },
  record: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  small: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase100 },
  more: { margin: '8px 12px' },
});

interface Props {
  listId: string;
  label: string;
  groups: readonly HitGroup[];
  /** Where the arrows are; -1 for nowhere. */
  active: number;
  /** The one that the reader shows; -1 for none. */
  current: number;
  onChoose(index: number): void;
  onMore: (() => void) | undefined;
}

/** Pages that were found, under the names of their documents. Keys are the search field's. */
export function HitList({ listId, label, groups, active, current, onChoose, onMore }: Props) {
  const styles = useStyles();
  // Once for each hit that the arrows come to: who scrolls the list meanwhile is not taken back.
  useEffect(() => {
    if (active >= 0) document.getElementById(hitId(listId, active))?.scrollIntoView({ block: 'nearest' });
  }, [listId, active]);
  return (
    <>
      <div id={listId} role="listbox" aria-label={label} className={styles.list}>
        {groups.map((group) => (
          <div key={group.id} role="group" aria-label={group.title}>
            <div className={styles.title} aria-hidden>
              <span className={styles.name} title={group.title}>
                {group.title}
              </span>
              {group.note !== undefined && <span className={styles.pages}>{group.note}</span>}
            </div>
            {group.hits.map(({ hit, index, opens }) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and handles the keys
              <div
                key={index}
                id={hitId(listId, index)}
                role="option"
                aria-selected={index === active}
                aria-current={index === current || undefined}
                tabIndex={-1}
                className={mergeClasses(
                  styles.hit,
                  index === current && styles.current,
                  index === active && styles.active,
                )}
                onClick={() => onChoose(index)}
              >
                <span className={styles.page}>
                  <span aria-hidden>{hit.page + 1}</span>
                  <span className="off-screen">Page {hit.page + 1}:</span>
                  {hit.isRecognised && (
                    <span className={styles.small} title="Recognized text" aria-hidden>
                      OCR
                    </span>
                  )}
                </span>
                <span>
                  {opens !== undefined && <span className={styles.record}>{nameOfRecord(opens)}</span>}
                  <Snippet snippet={hit.snippet} />
                  {hit.matches > 1 && <span className={styles.small}>{hit.matches} hits on this page</span>}
                </span>
              </div>
            ))}
          </div>
        ))}
      </div>
      {onMore !== undefined && (
        <Button className={styles.more} size="small" onClick={onMore}>
          Show more pages
        </Button>
      )}
    </>
  );
}

/** `Progress report, 12/03/2014`. */
function nameOfRecord({ title, type, date }: HitRecord): string {
  // Headings in capitals are hard to read in a list.
  const name = /[a-z]/.test(title) ? title : RECORD_TYPE_TITLES[type];
  return date === null ? name : `${name}, ${printDate({ iso: date })}`;
}

export function hitId(listId: string, index: number): string {
  return `${listId}-${index}`;
}
