import { Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { typedPage } from '../model/position.ts';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', columnGap: '6px', fontVariantNumeric: 'tabular-nums' },
  field: { minWidth: '52px' },
  input: { textAlign: 'right' },
  total: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
});

/** A longer name is cut off in the field; the page's own has it whole. */
const MOST_CHARACTERS = 16;

interface Props {
  field: RefObject<HTMLInputElement | null>;
  /** From 0. */
  current: number;
  pages: number;
  /** What the pages are called; empty where nothing says. */
  labels: readonly string[];
  goTo(page: number): void;
  /** Gives the keyboard back to the pages. */
  leave(): void;
}

/** "12 of 61", or "iv (4 of 61)": a number or a label and Enter go to that page, Escape leaves it as it was. */
export function PageField({ field, current, pages, labels, goTo, leave }: Props) {
  const styles = useStyles();
  const [typed, setTyped] = useState<string>();
  /** What it said when it got the focus. Were it told of the pages that still go by, what is selected in it would be no more. */
  const [kept, setKept] = useState<string>();
  const number = String(current + 1);
  const name = labels[current] || number;
  const keyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') {
      const page = typed === undefined ? current : typedPage(typed, pages, labels);
      setTyped(undefined);
      if (page === undefined) return;
      goTo(page);
      leave();
    } else if (event.key === 'Escape') {
      setTyped(undefined);
      leave();
    }
  };
  return (
    <div className={styles.root}>
      <Input
        className={styles.field}
        // Wide enough for the name of a page; a number fits into the least.
        style={{ width: `calc(${Math.min(MOST_CHARACTERS, name.length)}ch + 26px)` }}
        size="small"
        disabled={pages === 0}
        value={typed ?? kept ?? (pages === 0 ? '' : name)}
        input={{
          ref: field,
          className: styles.input,
          'aria-label': 'Page number',
          inputMode: labels.length === 0 ? 'numeric' : 'text',
        }}
        onChange={(_, data) => setTyped(data.value)}
        onFocus={(event) => {
          setKept(event.target.value);
          event.target.select();
        }}
        onBlur={() => {
          setTyped(undefined);
          setKept(undefined);
        }}
        onKeyDown={keyDown}
      />
      <Text size={200} className={styles.total}>
        {name === number ? `of ${pages === 0 ? '–' : pages}` : `(${number} of ${pages})`}
      </Text>
    </div>
  );
}
