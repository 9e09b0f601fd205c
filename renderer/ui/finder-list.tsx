import { Input, makeStyles, mergeClasses, tokens, useId } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, type ReactNode, useState } from 'react';

/** Rows that Page Up and Page Down go by. */
const PAGE_ROWS = 8;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, overflowY: 'auto' },
  option: { borderRadius: tokens.borderRadiusMedium, cursor: 'pointer' },
  active: {
    backgroundColor: tokens.colorNeutralBackground3,
    outline: `1px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-1px',
  },
});

interface Props<T> {
  /** Names the field. */
  label: string;
  placeholder: string;
  listLabel: string;
  typed: string;
  onTyped(typed: string): void;
  /** What was found for what is typed. */
  found: readonly T[];
  keyOf(one: T): string;
  /** The row that the arrows begin at. */
  first?: number;
  /** `beside`: Ctrl was held. */
  onChoose(one: T, beside: boolean): void;
  /** Between the field and the list. */
  note: ReactNode;
  classes: { list: string; option: string };
  /** A row's content. */
  children(one: T): ReactNode;
}

/** A field with a list below it: the arrows go through the list while one types, Enter or a click chooses. */
export function FinderList<T>(props: Props<T>) {
  const { found, first = 0, classes, onChoose } = props;
  const styles = useStyles();
  const listId = useId('found');
  const [picked, setPicked] = useState<number>();
  const last = found.length - 1;
  const active = Math.min(picked ?? first, last);
  const keyDown = (event: KeyboardEvent): void => {
    const one = found[active];
    if (event.key === 'Enter') {
      if (one !== undefined) onChoose(one, event.ctrlKey || event.metaKey);
    } else if (event.key === 'ArrowDown') setPicked(Math.min(active + 1, last));
    else if (event.key === 'ArrowUp') setPicked(Math.max(active - 1, 0));
    else if (event.key === 'PageDown') setPicked(Math.min(active + PAGE_ROWS, last));
    else if (event.key === 'PageUp') setPicked(Math.max(active - PAGE_ROWS, 0));
    else return;
    event.preventDefault();
  };
  return (
    <>
      <Input
        autoFocus
        size="large"
        contentBefore={<SearchRegular />}
        placeholder={props.placeholder}
        aria-label={props.label}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={found.length === 0 ? undefined : `${listId}-${active}`}
        value={props.typed}
        onChange={(_, { value }) => {
          props.onTyped(value);
          setPicked(undefined);
        }}
        onKeyDown={keyDown}
      />
      {props.note}
      <div
        id={listId}
        role="listbox"
        aria-label={props.listLabel}
        className={mergeClasses(styles.list, classes.list)}
      >
        {found.map((one, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and handles the keys.
          <div
            key={props.keyOf(one)}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            ref={(row) => {
              if (index === active) row?.scrollIntoView({ block: 'nearest' });
            }}
            className={mergeClasses(styles.option, classes.option, index === active && styles.active)}
            onClick={(event) => onChoose(one, event.ctrlKey || event.metaKey)}
          >
            {props.children(one)}
          </div>
        ))}
      </div>
    </>
  );
}
