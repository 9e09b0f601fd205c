import { makeStyles, tokens } from '@fluentui/react-components';

/** A list of proposals: what it is about, what was read and where, what can be done. In a narrow pane one below the other. */
export const useProposedStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: '120px minmax(0, 1fr) auto',
    gap: '2px 12px',
    alignItems: 'start',
    padding: '8px 0',
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
    '@container (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  itemRow: {
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    '@container (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  label: { color: tokens.colorNeutralForeground2, lineHeight: '24px' },
  read: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0, overflowWrap: 'anywhere' },
  value: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 8px', minHeight: '24px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  places: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 4px' },
  other: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 8px',
    marginTop: '4px',
    paddingLeft: '8px',
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder1}`,
  },
  action: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: '4px',
    minHeight: '24px',
    '@container (max-width: 480px)': { justifyContent: 'flex-start' },
  },
  there: { display: 'inline-flex', alignItems: 'center', gap: '4px', color: tokens.colorNeutralForeground2 },
  tick: { color: tokens.colorStatusSuccessForeground1 },
});
