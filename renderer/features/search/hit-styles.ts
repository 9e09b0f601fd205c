import { makeStyles, tokens } from '@fluentui/react-components';

/** Of a list of what was found: groups under their names, and rows in them. */
export const useHitStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', paddingBottom: '8px' },
  title: {
    position: 'sticky',
    top: 0,
    // Rows that are laid out as far as they are seen lie over what comes before them.
    zIndex: 1,
    display: 'flex',
    gap: '8px',
    padding: '6px 12px',
    backgroundColor: tokens.colorNeutralBackground4,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
  },
  name: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  pages: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  hit: {
    display: 'grid',
    gridTemplateColumns: '44px 1fr',
    columnGap: '8px',
    padding: '6px 12px 6px 9px',
    borderLeft: '3px solid transparent',
    cursor: 'pointer',
    // Gone to by arrows it must not lie under the name of its document.
    scrollMarginTop: '32px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    // Long lists are laid out as far as they are seen.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 60px',
    // Not the hover color: in high contrast that one needs black text.
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
  },
  active: {
    outline: `1px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-1px',
  },
  current: {
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  page: { fontVariantNumeric: 'tabular-nums', textAlign: 'right', color: tokens.colorNeutralForeground2 },
  record: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  small: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase100 },
  more: { margin: '8px 12px' },
});
