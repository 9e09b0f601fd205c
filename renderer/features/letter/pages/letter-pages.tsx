import { makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { LetterTree, Place } from '../../../../shared/letter/tree.ts';
import { type Command, useCommands } from '../../../lib/commands.ts';
import { NumbersFootnotes } from '../footnotes.tsx';
import { LetterDesk } from '../letter-desk.tsx';
import { PageBar } from './page-bar.tsx';
import { PageSheet } from './page-sheet.tsx';
import { useCurrentPage } from './use-current-page.ts';
import { usePages } from './use-pages.tsx';
import { scaleOf, useWidth, type Zoom, zoomBy } from './zoom.ts';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  root: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  /** Pages larger than the pane scroll within it, to the side. */
  sheets: { overflowX: 'auto', minWidth: 0, '& [data-letter-page]': { scrollMarginTop: '64px' } },
});

interface Props {
  tree: LetterTree;
  /** The item that is being written: its place is brought into view at first. */
  itemId: string | undefined;
  /** A click on a part of the letter leads to the field it was made from. */
  onGoTo(place: Place): void;
}

/** The letter in pages, as Word will print it, with ways to move among them. */
export function LetterPages({ tree, itemId, onGoTo }: Props) {
  const styles = useStyles();
  const { laidOut, layer } = usePages(tree);
  const root = useRef<HTMLDivElement>(null);
  const sheets = useRef<HTMLElement>(null);
  const width = useWidth(sheets);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const scale = scaleOf(zoom, width);
  const count = laidOut?.pages.length ?? 0;
  const [current, setCurrent] = useCurrentPage(root, count, scale);
  // Commands outlive a render: they call what is current by way of the ref.
  const latest = useRef({ current, count });
  useEffect(() => {
    latest.current = { current, count };
  });
  const show = useCallback(
    (number: number) => {
      const sheet = root.current?.querySelector<HTMLElement>(`[data-letter-page="${number}"]`);
      sheet?.focus({ preventScroll: true });
      sheet?.scrollIntoView({ block: 'start' });
      // Before the scrolling is seen: the next key may be there first.
      latest.current = { ...latest.current, current: number };
      setCurrent(number);
    },
    [setCurrent],
  );
  const commands = useMemo<Command[]>(() => {
    const scope = 'Determination';
    const turn = (by: 1 | -1) => () => {
      const { current: from, count: last } = latest.current;
      show(Math.min(Math.max(from + by, 1), last));
    };
    return [
      {
        id: 'letter-next-page',
        label: 'Next page of the letter',
        scope,
        keys: ['Alt+Shift+PageDown'],
        run: turn(1),
      },
      {
        id: 'letter-previous-page',
        label: 'Previous page of the letter',
        scope,
        keys: ['Alt+Shift+PageUp'],
        run: turn(-1),
      },
      {
        id: 'letter-larger',
        label: 'Show the letter larger',
        scope,
        keys: ['Alt+Shift+='],
        run: () => setZoom((one) => zoomBy(one, 1)),
      },
      {
        id: 'letter-smaller',
        label: 'Show the letter smaller',
        scope,
        keys: ['Alt+Shift+-'],
        run: () => setZoom((one) => zoomBy(one, -1)),
      },
    ];
  }, [show]);
  useCommands(commands);
  const isLaidOut = laidOut !== undefined;
  // Once, when the pages are there: afterwards the reader scrolls.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!isLaidOut || itemId === undefined || laidOut.tree.blocks.length === 0) return;
    const title = root.current?.querySelector(`[data-item="${CSS.escape(itemId)}"]`);
    const [first] = root.current?.querySelectorAll('[data-item]') ?? [];
    if (title !== first) title?.scrollIntoView({ block: 'center' });
  }, [isLaidOut]);
  return (
    <div className={styles.root} ref={root}>
      <Text size={200} className={styles.hint}>
        Parted into pages as Word is likely to part them; Word decides the last line.
      </Text>
      <PageBar current={current} count={count} zoom={zoom} onShow={show} onZoom={setZoom} />
      <LetterDesk>
        {laidOut === undefined ? (
          <Spinner size="small" label="Laying out the pages" />
        ) : (
          <article
            className={styles.sheets}
            ref={sheets}
            lang={laidOut.tree.language}
            aria-label="Letter preview"
          >
            <NumbersFootnotes blocks={laidOut.tree.blocks}>
              {laidOut.pages.map((page, index) => (
                <PageSheet
                  key={page.fragments[0]?.block ?? index}
                  laidOut={laidOut}
                  number={index + 1}
                  scale={scale}
                  onGoTo={onGoTo}
                />
              ))}
            </NumbersFootnotes>
          </article>
        )}
        {layer}
      </LetterDesk>
    </div>
  );
}
