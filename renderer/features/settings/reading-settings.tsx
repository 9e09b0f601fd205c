import { Field, makeStyles, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { settingsSchema } from '../../../shared/contracts/settings.ts';
import { Card } from '../../ui/card.tsx';
import { useSettings } from './use-settings.ts';

const useStyles = makeStyles({ short: { maxWidth: '400px' } });

const OCR_LABELS = {
  always: 'Whenever there are scans to read',
  'on-mains': 'Only while the computer is plugged in',
  never: 'Never',
};

/** Processes that can be chosen; 0 is by the computer's cores. */
const PROCESSES = [0, 1, 2, 3, 4, 6, 8];

/** When scans are recognised, and with how much of the computer. */
export function ReadingSettings() {
  const styles = useStyles();
  const { settings, save } = useSettings();
  const processes = settings?.readingProcesses ?? 0;
  const choices = PROCESSES.includes(processes) ? PROCESSES : [...PROCESSES, processes];
  return (
    <Card
      title="Reading"
      lead="Records are read in the background, so that their text can be searched and selected. Nothing leaves this computer."
    >
      <Field label="Recognize the text of scanned pages">
        <RadioGroup
          value={settings?.ocr ?? 'always'}
          onChange={(_, { value }) => save({ ocr: settingsSchema.shape.ocr.parse(value) })}
        >
          {Object.entries(OCR_LABELS).map(([value, label]) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </RadioGroup>
      </Field>
      <Field
        className={styles.short}
        label="Pages read at the same time"
        hint="More is faster and leaves less of the computer for other work. Each takes about 200 MB of memory."
      >
        <Select
          value={String(processes)}
          onChange={(_, { value }) => save({ readingProcesses: Number(value) })}
        >
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice === 0 ? 'As many as suit this computer' : choice}
            </option>
          ))}
        </Select>
      </Field>
    </Card>
  );
}
