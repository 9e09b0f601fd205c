import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { settingsSchema } from '../../../shared/contracts/settings.ts';
import { DATE_FORMS, printDay } from '../../../shared/writing/date-forms.ts';
import { Card } from '../../ui/card.tsx';
import { SnippetList } from '../writing/snippets/snippet-list.tsx';
import { useSettings } from './use-settings.ts';

/** A day whose month, day and year differ, so that the forms tell them apart. */
const EXAMPLE = '2016-12-06';

/** What texts are written with: the form of dates, and snippets. */
export function WritingSettings() {
  const { settings, save } = useSettings();
  return (
    <Card title="Writing">
      <Field label="Dates are written as" hint="The menu of a text writes all of its dates in this form.">
        <RadioGroup
          layout="horizontal"
          value={settings?.dateForm ?? 'MM/DD/YYYY'}
          onChange={(_, { value }) => save({ dateForm: settingsSchema.shape.dateForm.parse(value) })}
        >
          {DATE_FORMS.map((form) => (
            <Radio key={form} value={form} label={printDay(EXAMPLE, form)} />
          ))}
        </RadioGroup>
      </Field>
      <SnippetList />
    </Card>
  );
}
