import { Button, ToggleButton, Tooltip } from '@fluentui/react-components';
import type { ReactElement } from 'react';

interface Props {
  label: string;
  keys?: string;
  icon: ReactElement;
  disabled: boolean;
  /** Given for a button that stays down. */
  pressed?: boolean;
  run(): void;
}

/** A button of the reader: its name, and its key in the tooltip. */
export function Tool({ label, keys, icon, disabled, pressed, run }: Props) {
  const common = { appearance: 'subtle', size: 'small', icon, disabled, onClick: run } as const;
  const hint = keys === undefined ? label : `${label} (${keys})`;
  return (
    <Tooltip content={hint} relationship="description" withArrow positioning="below">
      {pressed === undefined ? (
        <Button {...common} aria-label={label} />
      ) : (
        <ToggleButton {...common} aria-label={label} checked={pressed} />
      )}
    </Tooltip>
  );
}
