import { Button, Field, Input, Text, Tooltip } from '@fluentui/react-components';
import { EyeOffRegular, EyeRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, type Ref, useState } from 'react';

interface Props {
  label: string;
  /** What it is called where it can be shown and hidden. */
  noun?: 'passphrase' | 'password';
  value: string;
  onChange: (value: string) => void;
  /** Shown in red under the field, and read out. */
  problem?: string | undefined;
  hint?: string | undefined;
  autoFocus?: boolean;
  /** `current-password` or `new-password`, for the system's password manager. */
  autoComplete: 'current-password' | 'new-password';
  inputRef?: Ref<HTMLInputElement>;
}

/** A passphrase field: can be shown, can be pasted into, says when Caps Lock is on. */
export function SecretField(props: Props) {
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  const toggleLabel = `${shown ? 'Hide' : 'Show'} the ${props.noun ?? 'passphrase'}`;
  return (
    <Field
      label={props.label}
      required
      hint={
        capsLock ? (
          <Text size={200} weight="semibold" role="status">
            Caps Lock is on.
          </Text>
        ) : (
          props.hint
        )
      }
      {...(props.problem !== undefined && { validationMessage: props.problem, validationState: 'error' })}
    >
      <Input
        ref={props.inputRef}
        type={shown ? 'text' : 'password'}
        size="large"
        value={props.value}
        autoFocus={props.autoFocus}
        autoComplete={props.autoComplete}
        spellCheck={false}
        onChange={(_, { value }) => props.onChange(value)}
        onKeyDown={watchCapsLock}
        onKeyUp={watchCapsLock}
        onBlur={() => setCapsLock(false)}
        contentAfter={
          <Tooltip content={toggleLabel} relationship="label">
            <Button
              appearance="transparent"
              size="small"
              icon={shown ? <EyeOffRegular /> : <EyeRegular />}
              aria-pressed={shown}
              onClick={() => setShown(!shown)}
            />
          </Tooltip>
        }
      />
    </Field>
  );
}
