import { Button, Dropdown, makeStyles, Option, Text, Tooltip, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { ZOOM_NAMES, ZOOMS, type Zoom } from './zoom.ts';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '4px',
    rowGap: '4px',
    padding: '8px 0',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  count: { minWidth: '84px', textAlign: 'center', fontVariantNumeric: 'tabular-nums' },
  zoom: { minWidth: '96px', width: '120px' },
});

interface Props {
  current: number;
  count: number;
  zoom: Zoom;
  onShow(number: number): void;
  onZoom(zoom: Zoom): void;
}

/** Where in the letter one is, how to move on, and how large the pages are. */
export function PageBar({ current, count, zoom, onShow, onZoom }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.bar} role="toolbar" aria-label="Pages of the letter">
      <Tooltip content="Previous page (Alt+Shift+Page Up)" relationship="label">
        <Button
          appearance="subtle"
          icon={<ChevronUpRegular />}
          disabledFocusable={current <= 1}
          onClick={() => onShow(current - 1)}
        />
      </Tooltip>
      <Text className={styles.count} role="status">
        {count === 0 ? 'Pages' : `Page ${current} of ${count}`}
      </Text>
      <Tooltip content="Next page (Alt+Shift+Page Down)" relationship="label">
        <Button
          appearance="subtle"
          icon={<ChevronDownRegular />}
          disabledFocusable={current >= count}
          onClick={() => onShow(current + 1)}
        />
      </Tooltip>
      <Dropdown
        className={styles.zoom}
        aria-label="Size of the pages"
        value={ZOOM_NAMES[zoom]}
        selectedOptions={[String(zoom)]}
        onOptionSelect={(_, { optionValue }) => {
          const chosen = ZOOMS.find((one) => String(one) === optionValue);
          if (chosen !== undefined) onZoom(chosen);
        }}
      >
        {ZOOMS.map((one) => (
          <Option key={one} value={String(one)}>
            {ZOOM_NAMES[one]}
          </Option>
        ))}
      </Dropdown>
    </div>
  );
}
