import { makeStyles, tokens } from '@fluentui/react-components';

/** Spacing and rows that every form of the determination shares. 4-px grid. */
export const useFormStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '24px', maxWidth: '880px', paddingTop: '16px' },
  section: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
  heading: {
    margin: 0,
    paddingBottom: '4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
  },
  /** A heading with a button at its end, over the same line. */
  headingRow: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '0 12px',
    minHeight: '28px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  headingText: {
    margin: 0,
    flexGrow: 1,
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
  /** Fields of one thing beside each other; buttons at the end stand level with the fields, not with their labels. */
  row: {
    display: 'flex',
    alignItems: 'flex-end',
    gap: '8px',
    flexWrap: 'wrap',
    '& .fui-Input, & .fui-Dropdown, & .fui-Dropdown__button': { minWidth: 0 },
    '& .fui-Combobox, & .fui-Combobox__input': { minWidth: 0, width: '100%' },
    '& .fui-Combobox': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  grow: { flex: '1 1 160px', minWidth: 0 },
  medium: { flex: '0 1 184px', minWidth: 0, '& .fui-Dropdown': { width: '100%' } },
  narrow: { flex: '0 0 96px', minWidth: 0, '& .fui-Dropdown': { width: '100%' } },
  /** Choices beside each other, as far as the pane is wide. */
  choices: { flexWrap: 'wrap' },
  start: { alignSelf: 'flex-start', textAlign: 'start' },
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
