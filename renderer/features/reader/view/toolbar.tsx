import { Divider, makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowLeftRegular,
  ArrowRightRegular,
  ArrowRotateClockwiseRegular,
  AutoFitWidthRegular,
  ChevronDownRegular,
  ChevronUpRegular,
  PageFitRegular,
  SearchRegular,
  ZoomInRegular,
  ZoomOutRegular,
} from '@fluentui/react-icons';
import { memo, type RefObject, useDeferredValue } from 'react';
import type { PageLook, PageTool } from '../model/look.ts';
import { MAX_ZOOM, MIN_ZOOM } from '../model/zoom.ts';
import type { ReaderCommand } from './keys.ts';
import { PageField } from './page-field.tsx';
import { Tool } from './tool.tsx';
import type { Jumps } from './use-jumps.ts';
import { ViewMenu } from './view-menu.tsx';
import type { Viewport, ViewState } from './viewport.ts';
import { ZoomMenu } from './zoom-menu.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '2px',
    minHeight: '40px',
    // At 200 % the tools take two rows: every one of them stays within reach.
    flexWrap: 'wrap',
    rowGap: '2px',
    flexShrink: 0,
    paddingInline: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    boxSizing: 'border-box',
  },
  divider: { flexGrow: 0, height: '20px', paddingInline: '4px' },
  rest: { flexGrow: 1 },
  /** In a narrow reader the menu of zooms has them, and the keyboard. */
  fits: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '2px',
    '@container reader (max-width: 520px)': { display: 'none' },
  },
});

interface Props {
  viewport: Viewport;
  view: ViewState;
  jumps: Jumps;
  run(command: ReaderCommand): void;
  pages: number;
  labels: readonly string[];
  pageField: RefObject<HTMLInputElement | null>;
  look: PageLook;
  setLook(look: PageLook): void;
  tool: PageTool;
  isLevel: boolean;
  setLevel(isLevel: boolean): void;
  focusPages(): void;
}

/** Page, zoom and turn. The pages come first: the tools follow when there is time for them, and the pages are not drawn anew for it. */
export function ReaderToolbar(props: Props) {
  const styles = useStyles();
  const late = useDeferredValue<Props | null>(props, null);
  // The room that they take before they are there.
  return late === null ? <div className={styles.bar} /> : <Tools {...late} />;
}

/** Plain buttons in reading order, each with its name and its key. */
const Tools = memo(function Tools(props: Props) {
  const { viewport, view, jumps, run, pages, labels, pageField, focusPages } = props;
  const { look, setLook, tool, isLevel, setLevel } = props;
  const styles = useStyles();
  const { layout, current, zoom } = view;
  const off = layout === undefined;
  const factor = typeof zoom === 'number' ? zoom : (layout?.box(current).zoom ?? 1);
  // From where the viewport is: what is drawn here may be a moment behind.
  const turn = (by: 1 | -1): void => {
    const page = viewport.state().current + by;
    if (page >= 0 && page < pages) viewport.goTo({ page, top: 0 });
  };
  return (
    <div className={styles.bar} role="toolbar" aria-label="Document view">
      <Tool
        label="Back to where you were"
        keys="Alt+←"
        icon={<ArrowLeftRegular />}
        disabled={off || !jumps.canGoBack}
        run={() => run('back')}
      />
      <Tool
        label="Forward again"
        keys="Alt+→"
        icon={<ArrowRightRegular />}
        disabled={off || !jumps.canGoForward}
        run={() => run('forward')}
      />
      <Divider vertical className={styles.divider} />
      <Tool
        label="Previous page"
        icon={<ChevronUpRegular />}
        disabled={off || current === 0}
        run={() => turn(-1)}
      />
      <Tool
        label="Next page"
        icon={<ChevronDownRegular />}
        disabled={off || current >= pages - 1}
        run={() => turn(1)}
      />
      <PageField
        field={pageField}
        current={current}
        pages={pages}
        labels={labels}
        goTo={(page) => jumps.to({ page, top: 0 })}
        leave={focusPages}
      />
      <div className={styles.rest} />
      <Tool
        label="Find in this document"
        keys="Ctrl+F"
        icon={<SearchRegular />}
        disabled={off}
        run={() => run('find')}
      />
      <Tool
        label="Zoom out"
        keys="Ctrl+-"
        icon={<ZoomOutRegular />}
        disabled={off || factor <= MIN_ZOOM}
        run={() => run('zoom-out')}
      />
      <ZoomMenu zoom={zoom} factor={factor} disabled={off} setZoom={(next) => viewport.setZoom(next)} />
      <Tool
        label="Zoom in"
        keys="Ctrl+="
        icon={<ZoomInRegular />}
        disabled={off || factor >= MAX_ZOOM}
        run={() => run('zoom-in')}
      />
      <div className={styles.fits}>
        <Divider vertical className={styles.divider} />
        <Tool
          label="Fit width"
          keys="Ctrl+2"
          icon={<AutoFitWidthRegular />}
          disabled={off}
          pressed={zoom === 'width'}
          run={() => run('fit-width')}
        />
        <Tool
          label="Fit page"
          keys="Ctrl+0"
          icon={<PageFitRegular />}
          disabled={off}
          pressed={zoom === 'page'}
          run={() => run('fit-page')}
        />
      </div>
      <Divider vertical className={styles.divider} />
      <Tool
        label="Rotate this page clockwise"
        keys="R"
        icon={<ArrowRotateClockwiseRegular />}
        disabled={off}
        run={() => run('turn-page')}
      />
      <ViewMenu {...{ look, setLook, tool, isLevel, setLevel, run }} disabled={off} />
    </div>
  );
});
