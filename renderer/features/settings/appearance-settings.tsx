import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { settingsSchema } from '../../../shared/contracts/settings.ts';
import { Card } from '../../ui/card.tsx';
import { useSettings } from './use-settings.ts';

const THEME_LABELS = {
  system: 'As the system',
  light: 'Light',
  dark: 'Dark',
  contrast: 'High contrast',
};

/** The theme; changes at once. */
export function AppearanceSettings() {
  const { settings, save } = useSettings();
  return (
    <Card title="Appearance">
      <Field label="Colors">
        <RadioGroup
          layout="horizontal"
          value={settings?.theme ?? 'system'}
          onChange={(_, { value }) => save({ theme: settingsSchema.shape.theme.parse(value) })}
        >
          {Object.entries(THEME_LABELS).map(([value, label]) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </RadioGroup>
      </Field>
    </Card>
  );
}
