import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { settingsContracts } from '../../../shared/contracts/settings.ts';
import { COLOR_MEANINGS, EVIDENCE_COLORS, type EvidenceColor } from '../../../shared/domain/evidence.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { ColorSwatch } from './color-swatch.tsx';
import { type Meanings, useMeanings } from './use-meanings.ts';

/** What the reviewer calls the colours, in all cases. A field that is emptied goes back to what it was called at first. */
export function NameColors({ onClose }: { onClose(): void }) {
  const meanings = useMeanings();
  const [names, setNames] = useState<Meanings>(meanings);
  const { mutate, isPending } = useContractCommand(settingsContracts.save);
  const save = (): void =>
    mutate(
      { evidenceColors: changed(names) },
      { onSuccess: onClose, onError: (error) => notify.error('The names were not kept', error) },
    );
  return (
    <FormDialog
      title="What the colors stand for"
      submitLabel="Save"
      busyLabel="Saving"
      busy={isPending}
      onSubmit={save}
      onClose={onClose}
    >
      {EVIDENCE_COLORS.map((color, at) => (
        <Field key={color} label={`${color.charAt(0).toUpperCase()}${color.slice(1)}`}>
          <Input
            contentBefore={<ColorSwatch color={color} />}
            {...(at === 0 && { autoFocus: true })}
            maxLength={40}
            value={names[color]}
            placeholder={COLOR_MEANINGS[color]}
            onChange={(_, { value }) => setNames((now) => ({ ...now, [color]: value }))}
          />
        </Field>
      ))}
    </FormDialog>
  );
}

/** Names that differ from those at first. */
function changed(names: Meanings): Partial<Record<EvidenceColor, string>> {
  const own = EVIDENCE_COLORS.filter((color) => {
    const name = names[color].trim();
    return name !== '' && name !== COLOR_MEANINGS[color];
  });
  return Object.fromEntries(own.map((color) => [color, names[color].trim()]));
}
