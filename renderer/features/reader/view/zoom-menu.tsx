import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import type { Zoom } from '../model/types.ts';

const PRESETS: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

const useStyles = makeStyles({
  button: {
    minWidth: '72px',
    fontVariantNumeric: 'tabular-nums',
    fontWeight: 'normal',
    paddingInline: '6px',
  },
});

interface Props {
  zoom: Zoom;
  /** The factor at which the current page is shown. */
  factor: number;
  disabled: boolean;
  setZoom(zoom: Zoom): void;
}

function parseZoom(value: string | undefined): Zoom | undefined {
  if (value === 'width' || value === 'page') return value;
  const factor = Number(value);
  return PRESETS.includes(factor) ? factor : undefined;
}

/** The zoom as a percentage; opens the ways to set it. */
export function ZoomMenu({ zoom, factor, disabled, setZoom }: Props) {
  const styles = useStyles();
  const percentage = `${Math.round(factor * 100)} %`;
  return (
    <Menu
      checkedValues={{ zoom: [String(zoom)] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const chosen = parseZoom(checkedItems[0]);
        if (chosen !== undefined) setZoom(chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          className={styles.button}
          appearance="subtle"
          size="small"
          disabled={disabled}
          aria-label={`Zoom ${percentage}`}
        >
          {percentage}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemRadio name="zoom" value="width" secondaryContent="Ctrl+2">
            Fit width
          </MenuItemRadio>
          <MenuItemRadio name="zoom" value="page" secondaryContent="Ctrl+0">
            Fit page
          </MenuItemRadio>
          <MenuDivider />
          {PRESETS.map((preset) => (
            <MenuItemRadio
              key={preset}
              name="zoom"
              value={String(preset)}
              secondaryContent={preset === 1 ? 'Ctrl+1' : undefined}
            >
              {Math.round(preset * 100)} %
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
