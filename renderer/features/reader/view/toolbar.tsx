import { Button, Divider, makeStyles, ToggleButton, Tooltip, tokens } from '@fluentui/react-components';
import {
  ArrowRotateClockwiseRegular,
  AutoFitWidthRegular,
  ChevronDownRegular,
  ChevronUpRegular,
  PageFitRegular,
  ZoomInRegular,
  ZoomOutRegular,
} from '@fluentui/react-icons';
import type { ReactElement, RefObject } from 'react';
import { MAX_ZOOM, MIN_ZOOM } from '../model/zoom.ts';
import { PageField } from './page-field.tsx';
import type { View } from './use-view.ts';
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
});

interface ToolProps {
  label: string;
  keys?: string;
  icon: ReactElement;
  disabled: boolean;
  /** Given for a button that stays down. */
  pressed?: boolean;
  run(): void;
}

function Tool({ label, keys, icon, disabled, pressed, run }: ToolProps) {
  const common = { appearance: 'subtle', size: 'small', icon, disabled, onClick: run } as const;
  const hint = keys === undefined ? label : `${label} (${keys})`;
  return (
    <Tooltip content={hint} relationship="description" withArrow positioning="below">
      {pressed === undefined ? (
        <Button {...common} aria-label={label} />
      ) : (
        <ToggleButton {...common} aria-label={label} checked={pressed} />
      )}
    </Tooltip>
  );
}

interface Props {
  view: View;
  pages: number;
  pageField: RefObject<HTMLInputElement | null>;
  focusPages(): void;
}

/** Page, zoom and turn. Plain buttons in reading order, each with its name and its key. */
export function ReaderToolbar({ view, pages, pageField, focusPages }: Props) {
  const styles = useStyles();
  const { layout, current, zoom } = view;
  const off = layout === undefined;
  const factor = typeof zoom === 'number' ? zoom : (layout?.box(current).zoom ?? 1);
  const goTo = (page: number): void => view.goTo({ page, top: 0 });
  return (
    <div className={styles.bar} role="toolbar" aria-label="Document view">
      <Tool
        label="Previous page"
        icon={<ChevronUpRegular />}
        disabled={off || current === 0}
        run={() => goTo(current - 1)}
      />
      <Tool
        label="Next page"
        icon={<ChevronDownRegular />}
        disabled={off || current >= pages - 1}
        run={() => goTo(current + 1)}
      />
      <PageField field={pageField} current={current} pages={pages} goTo={goTo} leave={focusPages} />
      <div className={styles.rest} />
      <Tool
        label="Zoom out"
        keys="Ctrl+-"
        icon={<ZoomOutRegular />}
        disabled={off || factor <= MIN_ZOOM}
        run={() => view.step(-1)}
      />
      <ZoomMenu zoom={zoom} factor={factor} disabled={off} setZoom={view.setZoom} />
      <Tool
        label="Zoom in"
        keys="Ctrl+="
        icon={<ZoomInRegular />}
        disabled={off || factor >= MAX_ZOOM}
        run={() => view.step(1)}
      />
      <Divider vertical className={styles.divider} />
      <Tool
        label="Fit width"
        keys="Ctrl+2"
        icon={<AutoFitWidthRegular />}
        disabled={off}
        pressed={zoom === 'width'}
        run={() => view.setZoom('width')}
      />
      <Tool
        label="Fit page"
        keys="Ctrl+0"
        icon={<PageFitRegular />}
        disabled={off}
        pressed={zoom === 'page'}
        run={() => view.setZoom('page')}
      />
      <Divider vertical className={styles.divider} />
      <Tool
        label="Rotate clockwise"
        keys="R"
        icon={<ArrowRotateClockwiseRegular />}
        disabled={off}
        run={view.turn}
      />
    </div>
  );
}
