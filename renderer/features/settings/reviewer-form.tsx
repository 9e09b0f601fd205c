import { Field, Input, makeStyles } from '@fluentui/react-components';
import type { Reviewer } from '../../../shared/domain/reviewer.ts';
import { LicenceList } from './licence-list.tsx';
import { SpecialtyPicker } from './specialty-picker.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '20px' },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
    gap: '16px',
    alignItems: 'start',
  },
});

export type ReviewerProblems = Partial<Record<keyof Reviewer, string>>;

/** What a profile lacks to write a letter, by field. Empty when it is whole. */
export function reviewerProblems(reviewer: Reviewer): ReviewerProblems {
  const problems: ReviewerProblems = {};
  if (reviewer.name.trim() === '') problems.name = 'Enter your name.';
  if (reviewer.licences.length === 0 || reviewer.licences.some((one) => one.state === '')) {
    problems.licences = 'Choose the state of each license.';
  }
  if (reviewer.specialties.length === 0) problems.specialties = 'Choose at least one specialty.';
  return problems;
}

interface Props {
  value: Reviewer;
  onChange: (value: Reviewer) => void;
  showProblems: boolean;
  autoFocus?: boolean;
}

/** The reviewer's profile: name, number, licenses, specialties. */
export function ReviewerForm({ value, onChange, showProblems, autoFocus = false }: Props) {
  const styles = useStyles();
  const problems = showProblems ? reviewerProblems(value) : {};
  return (
    <div className={styles.root}>
      <div className={styles.pair}>
        <Field
          label="Name"
          required
          {...(problems.name !== undefined && { validationMessage: problems.name })}
        >
          <Input
            autoFocus={autoFocus}
            autoComplete="off"
            value={value.name}
            onChange={(_, { value: name }) => onChange({ ...value, name })}
          />
        </Field>
        <Field label="Reviewer number" hint="The review organization's number for you, if you have one.">
          <Input
            autoComplete="off"
            value={value.reviewerNumber}
            onChange={(_, { value: reviewerNumber }) => onChange({ ...value, reviewerNumber })}
          />
        </Field>
      </div>
      <LicenceList
        value={value.licences}
        onChange={(licences) => onChange({ ...value, licences })}
        problem={problems.licences}
      />
      <SpecialtyPicker
        value={value.specialties}
        onChange={(specialties) => onChange({ ...value, specialties })}
        problem={problems.specialties}
      />
    </div>
  );
}
