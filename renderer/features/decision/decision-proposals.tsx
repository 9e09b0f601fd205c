import { Button, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { DisputedItem } from '../../../shared/domain/item.ts';
import { isBlank, type RichText } from '../../../shared/domain/rich-text.ts';
import { closingOf, withClosing, withSentence } from '../../../shared/entry/closing-sentence.ts';
import { TAPERING_NOTICE } from '../../../shared/entry/tapering.ts';
import { findProfile } from '../../../shared/letter/find-profile.ts';
import { useCaseSession } from './case-session.ts';
import { useFindings } from './findings.ts';
import { useDecide } from './use-decide.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: '8px', ':empty': { display: 'none' } },
});

/** Sentences that the decision asks for and the rationale does not have yet. */
export function DecisionProposals({ item }: { item: DisputedItem }) {
  const styles = useStyles();
  const carryOut = useDecide();
  const findings = useFindings();
  // As of the last pause in typing: no keystroke reads the whole rationale.
  const checked = useCaseSession((session) => session.checked.items.find(({ id }) => id === item.id));
  const add = (rationale: RichText, said: string) =>
    carryOut({ changes: [{ field: 'item.rationale', item: item.id, value: rationale }], said: [said] });
  const closing = useMemo(() => closingOf(checked?.rationale ?? []).kind, [checked?.rationale]);
  const sentences = useCaseSession(
    ({ checkInputs, case: { profile } }) => findProfile(checkInputs.profiles, profile)?.closing,
  );
  const { outcome } = item;
  const lacksNotice = findings.some(
    ({ rule, place }) => rule === 'tapering-notice' && place.item === item.id,
  );
  const lacksClosing =
    outcome !== undefined && checked !== undefined && !isBlank(checked.rationale) && closing === 'none';
  return (
    <div className={styles.root}>
      {lacksNotice && (
        <Button
          size="small"
          icon={<AddRegular />}
          onClick={() =>
            add(withSentence(item.rationale, TAPERING_NOTICE), 'The notice on tapering was added.')
          }
        >
          Add the notice on tapering
        </Button>
      )}
      {lacksClosing && (
        <Button
          size="small"
          icon={<AddRegular />}
          onClick={() =>
            add(withClosing(item.rationale, outcome, sentences), 'The closing sentence was added.')
          }
        >
          Add the closing sentence
        </Button>
      )}
    </div>
  );
}
