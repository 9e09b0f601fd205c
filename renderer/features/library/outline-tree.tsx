import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { LibraryOutline } from '../../../shared/contracts/library.ts';
import { count } from '../../lib/format.ts';
import { chapterOf, type OutlineRow, outlineRows } from './outline-rows.ts';
import { useRowsInView } from './use-rows-in-view.ts';

/** Pixels: one line of text. Rows are of one height, so that a hundred thousand of them can be scrolled. */
const ROW = 30;
const PAGE_ROWS = 10;

const useStyles = makeStyles({
  box: {
    flex: 1,
    minHeight: 0,
    overflow: 'auto',
    outlineOffset: '-2px',
    // Where the arrows are is of interest only while they go through the tree.
    '&:focus [data-active="true"]': {
      outline: `1px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-1px',
    },
  },
  rows: { position: 'relative', minWidth: '100%' },
  row: {
    position: 'absolute',
    left: 0,
    right: 0,
    height: `${ROW}px`,
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    paddingRight: '8px',
    cursor: 'pointer',
    borderLeft: '3px solid transparent',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
  },
  current: {
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  chevron: { display: 'inline-flex', flexShrink: 0, width: '16px' },
  title: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', flexGrow: 1 },
  note: { flexShrink: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  outline: LibraryOutline;
  /** The chapter or section that is shown. */
  current: number | null;
  onShow(id: number): void;
}

/** Chapters and sections of a source: arrows go through them, left and right close and open chapters. */
export function OutlineTree({ outline, current, onShow }: Props) {
  const styles = useStyles();
  const treeId = useId();
  const { chapters } = outline;
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const [active, setActive] = useState<number | null>(null);
  const rows = useMemo(() => outlineRows(chapters, open), [chapters, open]);
  const { setBox, first, last, reveal } = useRowsInView(rows.length, ROW);
  const index = Math.max(
    0,
    rows.findIndex(({ id }) => id === (active ?? current)),
  );

  const setChapter = (id: number, isOpen: boolean): void => {
    const next = new Set(open);
    if (isOpen) next.add(id);
    else next.delete(id);
    setOpen(next);
  };
  // What is shown comes into view, with its chapter open, however it was gone to.
  useEffect(() => {
    const chapter = current === null ? undefined : chapterOf(chapters, current);
    if (chapter === undefined) return;
    setActive(null);
    setOpen((before) => (before.has(chapter.chapterId) ? before : new Set([...before, chapter.chapterId])));
  }, [chapters, current]);
  const revealed = useRef<number | null>(null);
  useEffect(() => {
    const at = rows.findIndex(({ id }) => id === current);
    if (revealed.current === current || at === -1) return;
    revealed.current = current;
    reveal(at);
  });

  const goTo = (at: number): void => {
    const row = rows[Math.min(Math.max(at, 0), rows.length - 1)];
    if (row === undefined) return;
    setActive(row.id);
    reveal(rows.indexOf(row));
  };
  const keyDown = (event: KeyboardEvent): void => {
    const row = rows[index];
    if (event.ctrlKey || event.metaKey || event.altKey || row === undefined) return;
    switch (event.key) {
      case 'ArrowDown':
        goTo(index + 1);
        break;
      case 'ArrowUp':
        goTo(index - 1);
        break;
      case 'PageDown':
        goTo(index + PAGE_ROWS);
        break;
      case 'PageUp':
        goTo(index - PAGE_ROWS);
        break;
      case 'Home':
        goTo(0);
        break;
      case 'End':
        goTo(rows.length - 1);
        break;
      case 'ArrowRight':
        if (row.isOpen === false) setChapter(row.id, true);
        else if (row.isOpen === true) goTo(index + 1);
        break;
      case 'ArrowLeft':
        if (row.isOpen === true) setChapter(row.id, false);
        else if (row.level > 1) goTo(rows.findLastIndex(({ level }, at) => at < index && level < row.level));
        break;
      case 'Enter':
      case ' ':
        onShow(row.id);
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  return (
    <div
      ref={setBox}
      role="tree"
      aria-label={`Chapters and sections of ${outline.source.title}`}
      aria-activedescendant={rows.length === 0 ? undefined : `${treeId}-${index}`}
      tabIndex={0}
      className={styles.box}
      data-pane="outline"
      onKeyDown={keyDown}
      onFocus={() => reveal(index)}
    >
      <div className={styles.rows} style={{ height: rows.length * ROW }} role="presentation">
        {/* The one that the arrows are at is always in the page: it is named by its id. */}
        {rows.map((row, at) =>
          at === index || (at >= first && at < last) ? (
            <Row
              key={row.id}
              id={`${treeId}-${at}`}
              row={row}
              at={at}
              isLaw={outline.source.step === 'law'}
              isActive={at === index}
              isCurrent={row.id === current}
              onClick={() => {
                if (row.isOpen !== undefined && (row.id === current || row.isOpen === false))
                  setChapter(row.id, !row.isOpen);
                onShow(row.id);
              }}
            />
          ) : null,
        )}
      </div>
    </div>
  );
}

interface RowProps {
  id: string;
  row: OutlineRow;
  at: number;
  isLaw: boolean;
  isActive: boolean;
  isCurrent: boolean;
  onClick(): void;
}

function Row({ id, row, at, isLaw, isActive, isCurrent, onClick }: RowProps) {
  const styles = useStyles();
  const { title, number, level, position, of, isOpen, chapter } = row;
  const name = chapter === undefined ? [number, title].filter(Boolean).join(' ') : title;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the focus and handles the keys
    <div
      id={id}
      role="treeitem"
      aria-level={level}
      aria-posinset={position}
      aria-setsize={of}
      aria-selected={isCurrent}
      aria-expanded={isOpen}
      tabIndex={-1}
      title={name}
      data-active={isActive}
      className={mergeClasses(styles.row, isCurrent && styles.current)}
      style={{ top: at * ROW, paddingLeft: 4 + (level - 1) * 16 }}
      onClick={onClick}
    >
      <span className={styles.chevron} aria-hidden>
        {isOpen === true && <ChevronDownRegular />}
        {isOpen === false && <ChevronRightRegular />}
      </span>
      <span className={styles.title}>{name}</span>
      {chapter !== undefined && (
        <span className={styles.note}>
          {[
            ...(isLaw ? [] : [chapter.edition]),
            ...(chapter.isCorrected
              ? ['corrected by you']
              : chapter.inForce === 'no'
                ? ['not in force']
                : []),
          ].join(', ')}
        </span>
      )}
      {chapter === undefined && row.criteria > 0 && (
        <span className={styles.note}>{count(row.criteria, 'criterion', 'criteria')}</span>
      )}
    </div>
  );
}
