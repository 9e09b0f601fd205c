import { Button, mergeClasses } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import { printDate } from '../../../shared/domain/dates.ts';
import { RECORD_TYPE_TITLES } from '../../../shared/encounters/record-type.ts';
import type { HitGroup, HitRecord } from './group-hits.ts';
import { useHitStyles } from './hit-styles.ts';
import { Snippet } from './snippet.tsx';

interface Props {
  listId: string;
  label: string;
  groups: readonly HitGroup[];
  /** What stands before the pages, and how many can be chosen in it: they are counted with the pages. */
  before?: { list: ReactNode; count: number };
  /** Where the arrows are, with what stands before; -1 for nowhere. */
  active: number;
  /** The one of the pages that the reader shows; -1 for none. */
  current: number;
  /** @param index as of `active` */
  onChoose(index: number): void;
  onMore: (() => void) | undefined;
}

/** Pages that were found, under the names of their documents. Keys are the search field's. */
export function HitList({ listId, label, groups, before, active, current, onChoose, onMore }: Props) {
  const styles = useHitStyles();
  const from = before?.count ?? 0;
  // Once for each hit that the arrows come to: who scrolls the list meanwhile is not taken back.
  useEffect(() => {
    if (active >= 0) document.getElementById(hitId(listId, active))?.scrollIntoView({ block: 'nearest' });
  }, [listId, active]);
  return (
    <>
      <div id={listId} role="listbox" aria-label={label} className={styles.list}>
        {before?.list}
        {groups.map((group) => (
          <div key={group.id} role="group" aria-label={group.title}>
            <div className={styles.title} aria-hidden>
              <span className={styles.name} title={group.title}>
                {group.title}
              </span>
              {group.note !== undefined && <span className={styles.pages}>{group.note}</span>}
            </div>
            {group.hits.map(({ hit, index: ofPages, opens }) => {
              const index = from + ofPages;
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and handles the keys
                <div
                  key={index}
                  id={hitId(listId, index)}
                  role="option"
                  aria-selected={index === active}
                  aria-current={ofPages === current || undefined}
                  tabIndex={-1}
                  className={mergeClasses(
                    styles.hit,
                    ofPages === current && styles.current,
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
              );
            })}
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
