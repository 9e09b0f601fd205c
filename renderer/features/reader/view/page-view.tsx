import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useLayoutEffect, useRef } from 'react';
import type { ReaderSession } from '../engine/session.ts';
import type { PageBox } from '../model/layout.ts';
import type { PageLook } from '../model/look.ts';
import type { Mark } from '../model/marks.ts';
import { nameOfPage } from '../model/page-name.ts';
import type { Rect, Word } from '../model/types.ts';
import { MarkLayer } from './mark-layer.tsx';
import { placed } from './placed.ts';
import { TextLayer } from './text-layer.tsx';

const useStyles = makeStyles({
  page: {
    position: 'absolute',
    // Paper is white in every theme.
    backgroundColor: '#fff',
    color: '#242424',
    boxShadow: tokens.shadow4,
    overflow: 'hidden',
    forcedColorAdjust: 'none',
  },
  /** Rotated as one, with the text over it. */
  level: { position: 'absolute', inset: 0 },
  /** All that is seen of a page. Turned dark as one, marks included, so that a marker on white is one on black. */
  sheet: { position: 'absolute', inset: 0, backgroundColor: '#fff' },
  paper: {},
  night: { filter: 'invert(0.92) hue-rotate(180deg)' },
  contrast: { filter: 'grayscale(1) contrast(1.6) invert(1)' },
  /** Turned back what the sheet will turn: a photograph or a coloured scan of tissue stays what it is. */
  kept: { position: 'absolute', backdropFilter: 'hue-rotate(180deg) invert(1)', pointerEvents: 'none' },
  picture: { position: 'absolute', inset: 0 },
  selected: {
    position: 'absolute',
    backgroundColor: 'rgba(15, 108, 189, 0.3)',
    mixBlendMode: 'multiply',
    pointerEvents: 'none',
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', opacity: 0.5 },
  },
  drawn: {
    position: 'absolute',
    outline: '2px solid #0f548c',
    backgroundColor: 'rgba(15, 108, 189, 0.12)',
    pointerEvents: 'none',
  },
  /** A line between two characters, wider than the ink of any: it is looked for on a full page. */
  caret: { position: 'absolute', outline: '1.5px solid #b10e1c', pointerEvents: 'none' },
  // In the corner where pages have least, and faint: what it stands on can be read through it.
  note: {
    position: 'absolute',
    top: '2px',
    right: '2px',
    padding: '0 4px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'rgba(255, 255, 255, 0.7)',
    color: '#5c5c5c',
    fontFamily: tokens.fontFamilyBase,
    fontSize: '10px',
    lineHeight: '14px',
    cursor: 'default',
    '@media (forced-colors: active)': { border: '1px solid GrayText' },
  },
  // Where a stamp would be: larger pages have a larger one, as it would be in print.
  label: {
    position: 'absolute',
    right: '1.5%',
    bottom: '0.8%',
    padding: '0.1em 0.4em',
    backgroundColor: 'rgba(255, 255, 255, 0.85)',
    color: '#242424',
    fontFamily: tokens.fontFamilyMonospace,
    pointerEvents: 'none',
    '@media (forced-colors: active)': { border: '1px solid GrayText' },
  },
  broken: {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    padding: '16px',
    textAlign: 'center',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
  },
});

/** Height of the letters of a page's name: a share of the page's width, and still to be read on a small one. */
const LABEL_SHARE = 0.014;
const LEAST_LABEL_PX = 10;

interface Props {
  session: ReaderSession;
  box: PageBox;
  pages: number;
  words: readonly Word[] | undefined;
  /** What to know of the words, such as that they were recognised. */
  note: string | undefined;
  /** What the page is called, where it has a name. */
  label: string | undefined;
  /** The name stands on the page too. */
  showsLabel: boolean;
  broken: boolean;
  /** Boxes of the selection on this page. */
  selected: readonly Rect[] | undefined;
  marks: readonly Mark[] | undefined;
  look: PageLook;
  /** Degrees by which the page is rotated back to be level. */
  skew: number;
  /** Where the keyboard's caret stands on this page. */
  caret: Rect | undefined;
  /** Colour pictures on the page, which the night leaves as they are. */
  pictures: readonly Rect[] | undefined;
  /** A box that is being drawn on this page. */
  drawn: Rect | undefined;
}

/** One page: its picture, the text over it, and what is selected. The old picture stretches until the new one is there. */
export const PageView = memo(function PageView({
  session,
  box,
  pages,
  words,
  note,
  label,
  showsLabel,
  broken,
  selected,
  marks,
  look,
  skew,
  caret,
  pictures,
  drawn,
}: Props) {
  const styles = useStyles();
  const picture = useRef<HTMLDivElement>(null);
  const { page, turns } = box;
  useLayoutEffect(() => {
    picture.current?.replaceChildren(session.surface(page, turns));
  }, [session, page, turns]);
  return (
    <article
      className={styles.page}
      style={{ left: box.left, top: box.top, width: box.width, height: box.height }}
      aria-label={nameOfPage(page, pages, label) + (note === undefined ? '' : `. ${note}`)}
      data-page={page}
    >
      <div className={styles.level} style={skew === 0 ? undefined : { rotate: `${-skew}deg` }}>
        <div className={mergeClasses(styles.sheet, styles[look])} data-look={look}>
          {broken ? (
            <p className={styles.broken}>This page cannot be shown</p>
          ) : (
            <div ref={picture} className={styles.picture} aria-hidden />
          )}
          {look === 'night' &&
            pictures?.map((rect) => (
              <div key={`${rect.left} ${rect.top}`} className={styles.kept} style={placed(rect, turns)} />
            ))}
          {marks !== undefined && <MarkLayer marks={marks} turns={turns} />}
          {selected?.map((rect) => (
            <div
              key={`${rect.left} ${rect.top}`}
              className={styles.selected}
              style={placed(rect, turns)}
              data-selected
            />
          ))}
          {drawn !== undefined && (
            <div className={styles.drawn} style={placed(drawn, turns)} data-drawn-box aria-hidden />
          )}
          {caret !== undefined && (
            <div className={styles.caret} style={placed(caret, turns)} data-caret aria-hidden />
          )}
        </div>
        {words !== undefined && words.length > 0 && (
          <TextLayer words={words} turns={turns} isRecognized={note !== undefined} />
        )}
      </div>
      {note !== undefined && (
        <span className={mergeClasses(styles.note, styles[look])} title={note} aria-hidden>
          OCR
        </span>
      )}
      {showsLabel && label !== undefined && label !== '' && (
        <span
          className={mergeClasses(styles.label, styles[look])}
          style={{ fontSize: Math.max(LEAST_LABEL_PX, LABEL_SHARE * box.width) }}
          aria-hidden
          data-page-label
        >
          {label}
        </span>
      )}
    </article>
  );
}, sameView);

function sameCaret(a: Rect | undefined, b: Rect | undefined): boolean {
  return a?.left === b?.left && a?.top === b?.top && a?.height === b?.height;
}

/** Layouts are built anew often; a page whose box did not move is left alone. */
function sameView(a: Props, b: Props): boolean {
  const sameBox =
    a.box.page === b.box.page &&
    a.box.left === b.box.left &&
    a.box.top === b.box.top &&
    a.box.width === b.box.width &&
    a.box.height === b.box.height &&
    a.box.turns === b.box.turns;
  return (
    sameBox &&
    a.session === b.session &&
    a.pages === b.pages &&
    a.words === b.words &&
    a.note === b.note &&
    a.label === b.label &&
    a.showsLabel === b.showsLabel &&
    a.broken === b.broken &&
    a.selected === b.selected &&
    a.marks === b.marks &&
    a.look === b.look &&
    a.skew === b.skew &&
    sameCaret(a.caret, b.caret) &&
    a.pictures === b.pictures &&
    a.drawn === b.drawn
  );
}
