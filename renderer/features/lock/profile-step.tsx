import { Button, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Reviewer } from '../../../shared/domain/reviewer.ts';
import { ReviewerForm, reviewerProblems } from '../settings/reviewer-form.tsx';
import { LockLayout } from './lock-layout.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '24px' },
  actions: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
});

interface Props {
  value: Reviewer;
  onChange: (value: Reviewer) => void;
  busy: boolean;
  /** Why the desk could not be set up, when it was tried. */
  problem: string | undefined;
  onBack: () => void;
  onNext: () => void;
}

/** First run, step 2: who reviews. */
export function ProfileStep({ value, onChange, busy, problem, onBack, onNext }: Props) {
  const styles = useStyles();
  const [tried, setTried] = useState(false);
  const isWhole = Object.keys(reviewerProblems(value)).length === 0;
  return (
    <LockLayout
      title="Your profile"
      step="Step 2 of 3"
      width={640}
      lead="Letters print the states and specialties only. Your name and numbers stay on this computer. All of it can be changed later in the settings."
    >
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isWhole) onNext();
          else setTried(true);
        }}
      >
        <ReviewerForm value={value} onChange={onChange} showProblems={tried} autoFocus />
        {problem !== undefined && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{problem}</MessageBarBody>
          </MessageBar>
        )}
        <div className={styles.actions}>
          <Button size="large" disabled={busy} onClick={onBack}>
            Back
          </Button>
          <Button appearance="primary" size="large" type="submit" disabledFocusable={busy}>
            {busy ? 'Setting up' : 'Continue'}
          </Button>
        </div>
      </form>
    </LockLayout>
  );
}
