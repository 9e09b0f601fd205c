import { makeStyles, tokens } from '@fluentui/react-components';

/** Lists of documents: they scroll by themselves, so that a case of a thousand records leaves the form in reach. */
export const useReviewedStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', gap: '4px' },
  list: {
    margin: 0,
    padding: '4px 12px',
    listStyleType: 'none',
    maxHeight: '280px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 8px',
    padding: '2px 0',
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  text: { flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere', padding: '4px 0' },
  out: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
});
