import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import { reviewerContracts } from '../../../shared/contracts/settings.ts';
import { qualificationHints } from '../../../shared/domain/qualification.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { today } from '../../lib/today.ts';
import { useCaseSession } from '../decision/case-session.ts';

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '16px' } });

/** Reasons to look twice at one's qualifications. They stand in nobody's way. */
export function QualificationHints() {
  const styles = useStyles();
  const items = useCaseSession((session) => session.case.items);
  const caseBlock = useCaseSession((session) => session.case.caseBlock);
  const reviewer = useContractQuery(reviewerContracts.get, {}).data;
  if (reviewer === undefined) return null;
  const hints = qualificationHints({ items, ...(caseBlock && { caseBlock }) }, reviewer, today());
  if (hints.length === 0) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>Before you attest (our own hints, unconfirmed)</MessageBarTitle>
        <ul className={styles.list}>
          {hints.map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
