import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { PrecedentLetter } from '../../../shared/contracts/precedents.ts';
import { printCategory } from '../../../shared/domain/treatment-categories.ts';
import { OutcomeBadge } from '../decision/outcome-badge.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  head: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  request: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0 },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

interface Props {
  item: PrecedentLetter['items'][number];
  /** In its letter, from 1; left out where the request stands above it already. */
  number?: number;
}

/** A request with what was decided, what each side rests on, and why. */
export function PrecedentItemText({ item, number }: Props) {
  const styles = useStyles();
  const { request, outcome, category, administrator, reviewer, rationale } = item;
  const rows: [string, string][] = [
    ['Treatment category', category === null ? '' : printCategory(category)],
    ['Claims administrator’s guideline', administrator],
    ['Reviewer’s guideline', reviewer],
    ['Decision rationale', rationale],
  ];
  return (
    <div className={styles.root}>
      {number !== undefined && (
        <div className={styles.head}>
          <OutcomeBadge outcome={outcome ?? undefined} />
          <Text className={styles.request}>
            {number}. {request}
          </Text>
        </div>
      )}
      <dl className={styles.list}>
        {rows.map(([label, text]) =>
          text === '' ? null : (
            <div key={label}>
              <dt className={styles.label}>{label}</dt>
              <dd className={styles.value}>{text}</dd>
            </div>
          ),
        )}
      </dl>
      {rationale === '' && (
        <Text size={200} className={styles.label}>
          The rationale is not kept: there was none, or an identifier stands in it.
        </Text>
      )}
    </div>
  );
}
