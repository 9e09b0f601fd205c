import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import {
  SIGNING_IDS,
  SIGNING_TEXTS,
  type SigningAttestationId,
} from '../../../shared/domain/signing-attestations.ts';
import { printWhen } from '../../lib/format.ts';
import { AttestDialog } from '../acceptance/attest-dialog.tsx';
import { useFormStyles } from '../decision/form-styles.ts';

const useStyles = makeStyles({
  box: { alignItems: 'flex-start' },
  label: { display: 'flex', flexDirection: 'column', color: tokens.colorNeutralForeground1 },
  source: { color: tokens.colorNeutralForeground2 },
  conflict: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', paddingLeft: '8px' },
});

interface Props {
  ticked: readonly SigningAttestationId[];
  onTick: (ids: readonly SigningAttestationId[]) => void;
  /** ISO; null while it has to be attested. */
  conflictAttestedAt: string | null;
  disabled: boolean;
}

/** What the letter's fixed paragraphs say of the reviewer, ticked one by one, and the dated word about conflicts. */
export function Attestations({ ticked, onTick, conflictAttestedAt, disabled }: Props) {
  const styles = useStyles();
  const form = useFormStyles();
  const [attesting, setAttesting] = useState(false);
  return (
    <section className={form.section} aria-label="What you attest">
      <h3 className={form.heading}>What you attest by signing</h3>
      <div role="group" aria-label="I attest">
        {SIGNING_IDS.map((id) => (
          <Checkbox
            key={id}
            className={styles.box}
            disabled={disabled}
            checked={ticked.includes(id)}
            onChange={(_, { checked }) => {
              // In the order of the list, however they are ticked.
              onTick(SIGNING_IDS.filter((one) => (one === id ? checked === true : ticked.includes(one))));
            }}
            label={
              <span className={styles.label}>
                {SIGNING_TEXTS[id].sentence}
                <Text size={200} className={styles.source}>
                  {SIGNING_TEXTS[id].source}
                </Text>
              </span>
            }
          />
        ))}
      </div>
      {conflictAttestedAt !== null && (
        <div className={styles.conflict}>
          <Text>No conflict of interest: attested {printWhen(conflictAttestedAt, new Date())}.</Text>
          <Button size="small" appearance="subtle" onClick={() => setAttesting(true)}>
            Attest again
          </Button>
        </div>
      )}
      {attesting && <AttestDialog to="attest" onClose={() => setAttesting(false)} />}
    </section>
  );
}
