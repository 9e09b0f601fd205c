import { makeStyles, tokens } from '@fluentui/react-components';

/** Spacing and rows that every form of the determination shares. 4-px grid. */
export const useFormStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '20px', maxWidth: '880px' },
  section: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
  heading: {
    margin: 0,
    paddingBottom: '4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
  },
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))',
    gap: '12px 16px',
    alignItems: 'start',
    // Fluent's controls have a minimum width of their own, which a narrow pane cannot give.
    '& .fui-Input, & .fui-Combobox, & .fui-Combobox__input': { minWidth: 0, width: '100%' },
  },
  row: { display: 'flex', alignItems: 'flex-end', gap: '8px', flexWrap: 'wrap' },
  grow: { flex: '1 1 200px', minWidth: 0 },
  narrow: { flex: '0 0 112px', '& .fui-Input': { minWidth: 0 } },
  group: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  end: { alignSelf: 'flex-end' },
  start: { alignSelf: 'flex-start' },
  quiet: { color: tokens.colorNeutralForeground2 },
  prints: {
    padding: '8px 12px',
    borderLeft: `3px solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    fontFamily: "'Liberation Serif', 'Times New Roman', serif",
    fontSize: '15px',
    lineHeight: '1.4',
    overflowWrap: 'anywhere',
  },
});
