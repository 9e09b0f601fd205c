import { Text } from '@fluentui/react-components';
import { useIsReadOnly } from '../../acceptance/use-acceptance.ts';
import { useCaseSession } from '../../decision/case-session.ts';
import { useFocusTarget } from '../../decision/focus-place.ts';
import { useFormStyles } from '../../decision/form-styles.ts';
import { ReviewedChoice } from './reviewed-choice.tsx';
import { ReviewedList } from './reviewed-list.tsx';

/** The documents that were reviewed: proposed from the index in two styles, taken over, and worded by hand where that is better. */
export function ReviewedSection() {
  const styles = useFormStyles();
  const reviewed = useCaseSession((session) => session.case.documentsReviewed);
  const hasRecords = useCaseSession((session) => session.documents.length > 0);
  const isReadOnly = useIsReadOnly();
  const target = useFocusTarget('documentsReviewed');
  return (
    <section className={styles.section} aria-label="Documents reviewed" {...target}>
      <h2 className={styles.heading}>Documents reviewed</h2>
      <Text size={200} className={styles.quiet}>
        Listed in a served copy (8 CCR 9792.10.6(d)), never in a posted copy.
      </Text>
      {reviewed !== undefined && <ReviewedList reviewed={reviewed} />}
      {!isReadOnly && (hasRecords ? <ReviewedChoice current={reviewed} /> : <NoRecords />)}
    </section>
  );
}

function NoRecords() {
  return <Text>Import the case file: the list is proposed from the records in it.</Text>;
}
