import { Button, makeStyles, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { reviewerContracts } from '../../../shared/contracts/settings.ts';
import type { Reviewer } from '../../../shared/domain/reviewer.ts';
import { useNotify } from '../../lib/notify.ts';
import { useContractCommand, useContractQuery } from '../../lib/queries.ts';
import { Card } from '../../ui/card.tsx';
import { ReviewerForm, reviewerProblems } from './reviewer-form.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '20px' },
  actions: { display: 'flex', gap: '8px' },
});

/** The reviewer's profile, changed as a whole. */
export function ReviewerSettings() {
  const { data } = useContractQuery(reviewerContracts.get, {});
  return (
    <Card
      title="Reviewer"
      lead="Letters print the states and specialties. A case keeps those it was begun with until they are changed there."
    >
      {data ? <ReviewerEditor stored={data} /> : <Spinner size="small" label="Loading" delay={300} />}
    </Card>
  );
}

function ReviewerEditor({ stored }: { stored: Reviewer }) {
  const styles = useStyles();
  const notify = useNotify();
  const save = useContractCommand(reviewerContracts.save);
  const [edited, setEdited] = useState<Reviewer | null>(null);
  const [tried, setTried] = useState(false);
  const value = edited ?? stored;

  const submit = () => {
    setTried(true);
    if (Object.keys(reviewerProblems(value)).length > 0) return;
    save.mutate(value, {
      onSuccess: () => {
        setEdited(null);
        notify.success('Profile saved');
      },
      onError: (error) => notify.error('The profile was not saved', error),
    });
  };
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ReviewerForm value={value} onChange={setEdited} showProblems={tried} />
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabled={edited === null || save.isPending}>
          Save the profile
        </Button>
        <Button disabled={edited === null || save.isPending} onClick={() => setEdited(null)}>
          Discard changes
        </Button>
      </div>
    </form>
  );
}
