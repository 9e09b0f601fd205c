import { Button } from '@fluentui/react-components';
import { DraftsRegular } from '@fluentui/react-icons';
import { draftKey } from '../../../shared/domain/draft.ts';
import { isBlank } from '../../../shared/domain/rich-text.ts';
import { runCommand } from '../../lib/commands.ts';
import { useCaseSession } from './case-session.ts';
import { useFocusTarget } from './focus-place.ts';
import { useFormStyles } from './form-styles.ts';
import { TextEditor } from './text-editor.tsx';

const ORDER =
  'Usual order: age, sex, date of injury, mechanism, diagnoses, treatment to date, complaints, examination, imaging, medication, request, UR outcome.';

/** The clinical case summary. */
export function SummaryTab() {
  const styles = useFormStyles();
  const summary = useCaseSession((session) => session.case.summary);
  const isEmpty = isBlank(summary);
  const change = useCaseSession((session) => session.change);
  const flush = useCaseSession((session) => session.flush);
  const target = useFocusTarget('summary');
  return (
    <div className={styles.form} {...target}>
      <TextEditor
        tall
        field={draftKey({ field: 'summary' })}
        label="Clinical case summary"
        hint={ORDER}
        value={summary}
        onChange={(value) => change({ field: 'summary', value })}
        // What could not be saved is said by the save state.
        onBlur={() => void flush().catch(() => undefined)}
      />
      {isEmpty && (
        <Button className={styles.start} icon={<DraftsRegular />} onClick={() => runCommand('first-draft')}>
          Lay out a first draft from the records
        </Button>
      )}
    </div>
  );
}
