import { Input, makeStyles, Text, ToggleButton, Tooltip, tokens } from '@fluentui/react-components';
import {
  ChevronDownRegular,
  ChevronUpRegular,
  DismissRegular,
  SearchRegular,
  TextCaseTitleRegular,
} from '@fluentui/react-icons';
import { type KeyboardEvent, type ReactElement, type RefObject, useEffect } from 'react';
import { Tool } from '../view/tool.tsx';
import { MAX_HITS } from './finder.ts';
import type { FindQuery } from './query.ts';
import type { Find } from './use-find.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '2px 4px',
    flexShrink: 0,
    padding: '4px 8px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  field: { flex: '1 1 160px', minWidth: '120px', maxWidth: '360px' },
  ways: { display: 'flex', gap: '2px' },
  way: { minWidth: '32px', fontFamily: tokens.fontFamilyBase, paddingInline: '6px' },
  count: { flex: '1 1 auto', fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
});

/** What finding says of itself, in words. */
export function countText(
  { query, findings, current }: Pick<Find, 'query' | 'findings' | 'current'>,
  pages: number,
): string {
  if (query.text.trim() === '' || findings === undefined) return '';
  const { status, hits, searched, withoutText, isCut } = findings;
  const number = (value: number): string => value.toLocaleString('en-US');
  if (status === 'no-pattern') return 'Not a valid pattern';
  if (status === 'too-slow') return 'This pattern takes too long. Make it simpler.';
  const place = `${number((current ?? 0) + 1)} of ${number(hits.length)}${isCut && hits.length >= MAX_HITS ? '+' : ''}`;
  const found = hits.length === 0 ? 'Not found' : place;
  if (status === 'searching') {
    const so = `page ${number(searched)} of ${number(pages)}`;
    return hits.length === 0 ? `Looking through: ${so}` : `${place} (${so} looked through)`;
  }
  if (withoutText === 0) return found;
  return `${found} (${number(withoutText)} ${withoutText === 1 ? 'page has' : 'pages have'} no text)`;
}

type Way = 'matchCase' | 'wholeWord' | 'regex';
const WAYS: readonly { way: Way; label: string; sign: ReactElement | string }[] = [
  { way: 'matchCase', label: 'Match upper and lower case', sign: <TextCaseTitleRegular /> },
  { way: 'wholeWord', label: 'Whole words only', sign: 'W' },
  { way: 'regex', label: 'Regular expression', sign: '.*' },
];

interface Props {
  find: Find;
  field: RefObject<HTMLInputElement | null>;
  pages: number;
  /** The bar was closed: the focus goes back to the pages. */
  leave(): void;
}

/** What to look for in this document, how many there are, and the way from one to the next. */
export function FindBar({ find, field, pages, leave }: Props) {
  const styles = useStyles();
  const { query, findings, current } = find;
  useEffect(() => field.current?.select(), [field]);
  const said = countText({ query, findings, current }, pages);
  const none = (findings?.hits.length ?? 0) === 0;
  const close = (): void => {
    find.close();
    leave();
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === field.current) find.step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const set = (change: Partial<FindQuery>): void => find.setQuery({ ...query, ...change });
  return (
    <search className={styles.bar} aria-label="Find in this document" onKeyDown={keyDown}>
      <Input
        ref={field}
        className={styles.field}
        size="small"
        contentBefore={<SearchRegular aria-hidden />}
        aria-label="Find"
        placeholder="Find in this document"
        value={query.text}
        onChange={(_, { value }) => set({ text: value })}
        autoFocus
      />
      <div className={styles.ways}>
        {WAYS.map(({ way, label, sign }) => (
          <Tooltip key={way} content={label} relationship="label" withArrow positioning="below">
            <ToggleButton
              className={styles.way}
              size="small"
              appearance="subtle"
              checked={query[way]}
              onClick={() => set({ [way]: !query[way] })}
              {...(typeof sign === 'string' ? { children: sign } : { icon: sign })}
            />
          </Tooltip>
        ))}
      </div>
      <Tool
        label="Previous hit"
        keys="Shift+Enter"
        icon={<ChevronUpRegular />}
        disabled={none}
        run={() => find.step(-1)}
      />
      <Tool
        label="Next hit"
        keys="Enter"
        icon={<ChevronDownRegular />}
        disabled={none}
        run={() => find.step(1)}
      />
      <Text className={styles.count} size={200} role="status">
        {said}
      </Text>
      <Tool label="Close find" keys="Esc" icon={<DismissRegular />} disabled={false} run={close} />
    </search>
  );
}
