import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { memo, useEffect, useRef } from 'react';
import type { ReaderHandle } from '../../reader/index.ts';
import { CELL } from './thumbnail-grid.ts';

/** Room of the picture, in CSS pixels. */
const PICTURE = { width: 100, height: 132 } as const;
/** A reader that just opens a document has no pictures yet; of a page that is broken it never has one. */
const MOST_TRIES = 5;
const TRY_AGAIN_MS = 400;

const useStyles = makeStyles({
  cell: {
    position: 'absolute',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: '2px',
    padding: '4px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    fontSize: tokens.fontSizeBase200,
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
  },
  active: { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  picture: {
    maxWidth: '100%',
    backgroundColor: tokens.colorNeutralBackground4,
    boxShadow: `0 0 0 1px ${tokens.colorNeutralStroke1}`,
  },
  current: { boxShadow: `0 0 0 3px ${tokens.colorCompoundBrandStroke}` },
  number: { display: 'flex', alignItems: 'center', gap: '2px', fontVariantNumeric: 'tabular-nums' },
});

interface Props {
  id: string;
  /** From 0. */
  page: number;
  pages: number;
  /** What the page belongs to, for the tooltip. */
  title: string;
  isSeen: boolean;
  isCurrent: boolean;
  isActive: boolean;
  handle: ReaderHandle;
  /** Where its place begins in the grid, in CSS pixels. */
  left: number;
  top: number;
}

/** A small picture of a page, drawn when the reader has nothing more urgent to do; number, and a tick once it was seen. */
export const Thumbnail = memo(function Thumbnail(props: Props) {
  const { id, page, pages, title, isSeen, isCurrent, isActive, handle, left, top } = props;
  const styles = useStyles();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const stop = new AbortController();
    const draw = async (): Promise<void> => {
      let picture = await handle.thumbnail(page, stop.signal);
      for (let tries = 1; picture === undefined && tries < MOST_TRIES && !stop.signal.aborted; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
        picture = await handle.thumbnail(page, stop.signal);
      }
      const element = canvas.current;
      if (picture === undefined || element === null || stop.signal.aborted) return;
      element.width = picture.width;
      element.height = picture.height;
      element.getContext('2d')?.drawImage(picture, 0, 0);
      const shrunk = Math.min(PICTURE.width / picture.width, PICTURE.height / picture.height);
      element.style.width = `${picture.width * shrunk}px`;
      element.style.height = `${picture.height * shrunk}px`;
    };
    // A page that is broken, or a reader that closes: its place stays empty.
    draw().catch(() => undefined);
    return () => stop.abort();
  }, [handle, page]);
  return (
    <div
      id={id}
      role="option"
      aria-selected={isCurrent}
      aria-setsize={pages}
      aria-posinset={page + 1}
      tabIndex={-1}
      data-page-option={page}
      title={title}
      style={{ left, top, ...CELL }}
      className={mergeClasses(styles.cell, isActive && styles.active)}
    >
      <canvas
        ref={canvas}
        className={mergeClasses(styles.picture, isCurrent && styles.current)}
        width={PICTURE.width}
        height={PICTURE.height}
        aria-hidden
      />
      <span className={styles.number}>
        <span className="off-screen">Page </span>
        {(page + 1).toLocaleString('en-US')}
        {isSeen && <CheckmarkRegular aria-hidden />}
        {isSeen && <span className="off-screen">, seen</span>}
      </span>
    </div>
  );
});
