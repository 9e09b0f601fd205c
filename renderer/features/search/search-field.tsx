import { Button, Input, makeStyles } from '@fluentui/react-components';
import { DismissRegular, SearchRegular } from '@fluentui/react-icons';
import type { KeyboardEvent, Ref } from 'react';

const useStyles = makeStyles({ field: { width: '100%', minWidth: 0 } });

interface Props {
  field?: Ref<HTMLInputElement>;
  label: string;
  value: string;
  onChange(value: string): void;
  onKeyDown(event: KeyboardEvent): void;
  /** Whether hits are listed, the id of their list, and the id of the one that the arrows are at. */
  isListed: boolean;
  listId: string;
  activeId: string | undefined;
}

/** Where a search is typed. The focus stays here while arrows go through the hits. */
export function SearchField(props: Props) {
  const { field, label, value, onChange, onKeyDown, isListed, listId, activeId } = props;
  const styles = useStyles();
  const clear = (
    <Button
      appearance="transparent"
      size="small"
      icon={<DismissRegular />}
      aria-label="Clear the search"
      onClick={() => onChange('')}
    />
  );
  return (
    <Input
      ref={field}
      className={styles.field}
      contentBefore={<SearchRegular />}
      {...(value !== '' && { contentAfter: clear })}
      placeholder="Words, &quot;phrases&quot;, lumb*, -without"
      aria-label={label}
      role="combobox"
      aria-autocomplete="list"
      aria-expanded={isListed}
      aria-controls={listId}
      aria-activedescendant={activeId}
      spellCheck={false}
      autoComplete="off"
      value={value}
      onChange={(_, { value: typed }) => onChange(typed)}
      onKeyDown={onKeyDown}
    />
  );
}
