import { makeStyles } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { holds } from '../../../../shared/domain/page-ranges.ts';
import type { ReaderHandle } from '../../reader/index.ts';
import { useSeen } from '../../workspace/use-seen.ts';
import type { RecordIndex } from '../records/record-index.ts';
import { nameOfRecord } from '../records/record-words.ts';
import { watchView } from '../watch-view.ts';
import { Thumbnail } from './thumbnail.tsx';
import { CELL, columnsIn, pageForKey, pagesInView } from './thumbnail-grid.ts';

const useStyles = makeStyles({
  scroller: {
    flexGrow: 1,
    minHeight: '120px',
    overflowY: 'auto',
    padding: '8px',
    outlineStyle: 'none',
    ':focus-visible': { outlineStyle: 'none' },
  },
  grid: { position: 'relative' },
});

interface Props {
  caseId: string;
  document: { id: string; name: string; pages: number };
  /** Of the reader that has the document open. */
  handle: ReaderHandle;
  /** The page that is read, from 0. */
  current: number;
  records: RecordIndex | undefined;
}

/** The pages of the document that is read, small: only those in view are there. Arrows go through them, Enter to one. */
export function Thumbnails({ caseId, document: shown, handle, current, records }: Props) {
  const styles = useStyles();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 0, columns: 1 });
  const [active, setActive] = useState(current);
  const [hasFocus, setFocus] = useState(false);
  const seen = useSeen(caseId)?.documents.find((one) => one.documentId === shown.id)?.seen ?? [];
  const { pages } = shown;
  const { columns } = view;

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = (): void => {
      // By whole rows: a scroll within one changes nothing.
      const top = Math.floor(element.scrollTop / CELL.height) * CELL.height;
      const next = {
        top,
        height: element.clientHeight + CELL.height,
        columns: columnsIn(element.clientWidth - 16),
      };
      setView((now) =>
        now.top === next.top && now.height === next.height && now.columns === next.columns ? now : next,
      );
    };
    return watchView(element, look);
  }, []);

  const show = (page: number): void => {
    const element = scroller.current;
    if (element === null) return;
    const top = Math.floor(page / columns) * CELL.height;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + CELL.height > element.scrollTop + element.clientHeight - 16)
      element.scrollTop = top + CELL.height - element.clientHeight + 16;
  };
  const follow = useRef(show);
  useEffect(() => {
    follow.current = show;
  });
  // The page that is read comes into view, unless someone goes through the pages here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of columns puts it elsewhere
  useEffect(() => {
    if (scroller.current?.contains(document.activeElement)) return;
    setActive(current);
    follow.current(current);
  }, [current, columns]);

  const open = (page: number): void => handle.goTo({ page, top: 0 });
  const keyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = pageForKey(event.key, active, pages, columns);
    if (to !== undefined) {
      setActive(to);
      show(to);
    } else if (event.key === 'Enter' || event.key === ' ') open(active);
    else return;
    event.preventDefault();
  };
  const { first, last } = pagesInView(pages, columns, view);
  return (
    <div
      ref={scroller}
      role="listbox"
      aria-label={`Pages of ${shown.name}`}
      aria-activedescendant={active >= first && active < last ? `${id}-${active}` : undefined}
      tabIndex={0}
      className={styles.scroller}
      onKeyDown={keyDown}
      onFocus={() => setFocus(true)}
      onBlur={() => setFocus(false)}
      onClick={(event) => {
        const cell = event.target instanceof Element ? event.target.closest('[data-page-option]') : null;
        const page = Number(cell?.getAttribute('data-page-option') ?? Number.NaN);
        if (Number.isNaN(page)) return;
        setActive(page);
        open(page);
      }}
    >
      <div
        role="presentation"
        className={styles.grid}
        style={{ height: Math.ceil(pages / columns) * CELL.height }}
      >
        {Array.from({ length: last - first }, (_, place) => first + place).map((page) => {
          const at = records?.at({ documentId: shown.id, page });
          return (
            <Thumbnail
              key={page}
              id={`${id}-${page}`}
              page={page}
              pages={pages}
              title={
                at === undefined
                  ? ''
                  : `${nameOfRecord(at.listed.record)}, p. ${at.page} of ${at.listed.pages}`
              }
              isSeen={holds(seen, page)}
              isCurrent={page === current}
              isActive={page === active && hasFocus}
              handle={handle}
              left={(page % columns) * CELL.width}
              top={Math.floor(page / columns) * CELL.height}
            />
          );
        })}
      </div>
    </div>
  );
}
