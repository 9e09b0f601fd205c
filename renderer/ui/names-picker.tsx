import { Combobox, Field, makeStyles, Option, Tag, TagGroup } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { isSameName, offeredNames, withName } from './names.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'flex-start', minWidth: 0 },
  field: { width: '100%', maxWidth: '400px', '& .fui-Combobox, & input': { minWidth: 0, width: '100%' } },
  list: { maxHeight: '280px' },
  tags: { flexWrap: 'wrap', gap: '4px', maxWidth: '100%' },
  tag: { maxWidth: '100%' },
});

interface Props {
  label: string;
  /** Shown while nothing is typed: "Add a state". */
  placeholder: string;
  options: readonly string[];
  values: readonly string[];
  onChange(values: string[]): void;
  hint?: string;
  required?: boolean;
  problem?: string | undefined;
}

/**
 * Names in the order in which the letter prints them: picked from a list, or typed. Enter adds the marked option, else
 * what is typed; leaving the field adds what is typed too, so that nothing is lost on the way to the next one.
 * A name is removed by its button, or by Delete while its tag has the focus.
 */
export function NamesPicker(props: Props) {
  const { label, placeholder, options, values, onChange, hint, required = false, problem } = props;
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const emptied = useRef(false);
  useEffect(() => {
    // The last tag takes the focus with it when it goes.
    if (emptied.current && values.length === 0) input.current?.focus();
    emptied.current = false;
  }, [values.length]);

  const add = (name: string) => {
    setTyped('');
    setOpen(false);
    const next = withName(options, values, name);
    if (next !== values) onChange([...next]);
  };
  const offered = offeredNames(options, values, typed);
  const own = typed.trim();
  const isNew = own !== '' && ![...options, ...values].some((name) => isSameName(name, own));
  return (
    <div className={styles.root} data-empty={values.length === 0}>
      <Field
        label={label}
        required={required}
        className={styles.field}
        {...(hint !== undefined && { hint })}
        {...(problem !== undefined && { validationMessage: problem })}
      >
        <Combobox
          ref={input}
          freeform
          autoComplete="off"
          placeholder={placeholder}
          listbox={{ className: styles.list }}
          value={typed}
          selectedOptions={[]}
          open={open}
          onOpenChange={(_, data) => setOpen(data.open)}
          onChange={(event) => {
            setTyped(event.target.value);
            setOpen(true);
          }}
          onOptionSelect={(_, { optionValue }) => add(optionValue ?? '')}
          onKeyDown={(event) => {
            const marked = event.currentTarget.getAttribute('aria-activedescendant');
            if (event.key !== 'Enter' || own === '' || (open && marked)) return;
            event.preventDefault();
            add(typed);
          }}
          onBlur={() => add(typed)}
        >
          {offered.map((name) => (
            <Option key={name} value={name}>
              {name}
            </Option>
          ))}
          {isNew && <Option key="new" value={own} text={own}>{`Add "${own}"`}</Option>}
        </Combobox>
      </Field>
      {values.length > 0 && (
        <TagGroup
          className={styles.tags}
          aria-label={`${label}, chosen`}
          size="small"
          onDismiss={(_, { value }) => {
            emptied.current = values.length === 1;
            onChange(values.filter((name) => name !== value));
          }}
        >
          {values.map((name) => (
            <Tag
              key={name}
              value={name}
              className={styles.tag}
              dismissible
              dismissIcon={{ 'aria-label': `Remove ${name}` }}
            >
              {name}
            </Tag>
          ))}
        </TagGroup>
      )}
    </div>
  );
}
