import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkRegular,
  CircleHalfFillRegular,
  CopyRegular,
  EditRegular,
  EyeOffRegular,
  QuestionCircleRegular,
} from '@fluentui/react-icons';
import { memo, type ReactElement, type ReactNode } from 'react';
import { count } from '../../../lib/format.ts';
import type { ListedRecord } from './record-index.ts';
import {
  authorWord,
  byHandWord,
  dateWord,
  doubtWord,
  pagesWord,
  titleWord,
  typeWord,
  unreadWord,
} from './record-words.ts';
import { ROW_HEIGHTS } from './row-window.ts';
import { seenWord } from './seen-of-record.ts';
import { TYPE_ICONS } from './type-icon.tsx';

export const useRowStyles = makeStyles({
  row: {
    position: 'absolute',
    insetInline: 0,
    boxSizing: 'border-box',
    paddingInline: '9px 10px',
    borderLeft: '3px solid transparent',
    cursor: 'pointer',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    // Not the hover color: in high contrast that one needs black text.
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
  },
  record: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    columnGap: '6px',
    alignContent: 'center',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  copy: { paddingLeft: '33px' },
  // In high contrast its color needs black text.
  picked: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    '& span': { color: tokens.colorNeutralForeground1Selected },
  },
  current: {
    borderLeftColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  active: { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  icon: { gridRow: '1 / 3', alignSelf: 'center', fontSize: '18px', display: 'flex' },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  type: { fontWeight: tokens.fontWeightSemibold },
  side: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
  marks: {
    display: 'inline-flex',
    gap: '2px',
    marginRight: '4px',
    verticalAlign: 'text-bottom',
    fontSize: '14px',
  },
});

interface Props {
  id: string;
  listed: ListedRecord;
  level: 1 | 2;
  isCopy: boolean;
  /** How many of its pages were seen. */
  seen: number;
  at: number;
  total: number;
  isPicked: boolean;
  /** The page in view is one of its pages. */
  isCurrent: boolean;
  /** The keys of the list are at it. */
  isActive: boolean;
  /** Where it begins, in CSS pixels. */
  top: number;
}

/** A record in a list: what it is, when, by whom, on which pages, and what is to be known of that. */
export const RecordRow = memo(function RecordRow(props: Props) {
  const { id, listed, level, isCopy, seen, at, total, isPicked, isCurrent, isActive, top } = props;
  const styles = useRowStyles();
  const { record } = listed;
  const Icon = TYPE_ICONS[record.type.value];
  const who = [authorWord(record), titleWord(record)].filter(Boolean).join(' · ') || 'No author found';
  return (
    <div
      id={id}
      role="treeitem"
      aria-level={level}
      aria-posinset={listed.at + 1}
      aria-setsize={total}
      aria-selected={isPicked}
      aria-current={isCurrent || undefined}
      data-row={at}
      tabIndex={-1}
      style={{ top, height: ROW_HEIGHTS.record }}
      title={`${who}\n${listed.documentName}`}
      className={mergeClasses(
        styles.row,
        styles.record,
        isCopy && styles.copy,
        isCurrent && styles.current,
        isPicked && styles.picked,
        isActive && styles.active,
      )}
    >
      <span className={styles.icon}>
        <Icon aria-hidden />
      </span>
      <span className={mergeClasses(styles.line, styles.type)}>
        {isCopy && 'Copy: '}
        {typeWord(record)}
        <Spoken>, </Spoken>
      </span>
      <span className={mergeClasses(styles.side, record.date === null && styles.quiet)}>
        {dateWord(record) || 'No date'}
        <Spoken>, </Spoken>
      </span>
      <span className={mergeClasses(styles.line, styles.quiet)}>
        {who}
        <Spoken>, </Spoken>
      </span>
      <span className={mergeClasses(styles.side, styles.quiet)}>
        <span className={styles.marks}>{marksOf(listed, seen)}</span>
        p. {pagesWord(record)}
        <Spoken> of {listed.documentName}</Spoken>
      </span>
    </div>
  );
});

/** Read out, for what the eye takes from where it stands. */
function Spoken({ children }: { children: ReactNode }) {
  return <span className="off-screen">{children}</span>;
}

function marksOf(listed: ListedRecord, seen: number): ReactElement[] {
  const { record } = listed;
  const marks: [string, ReactElement][] = [
    [
      doubtWord(record) && `Not sure: ${doubtWord(record)}`,
      <QuestionCircleRegular key="doubt" aria-hidden />,
    ],
    [copiesWord(listed), <CopyRegular key="copies" aria-hidden />],
    [unreadWord(record), <EyeOffRegular key="unread" aria-hidden />],
    [
      byHandWord(record) && `Corrected by hand: ${byHandWord(record)}`,
      <EditRegular key="hand" aria-hidden />,
    ],
    [
      seenWord(seen, listed.pages),
      seen >= listed.pages ? (
        <CheckmarkRegular key="seen" aria-hidden />
      ) : (
        <CircleHalfFillRegular key="seen" aria-hidden />
      ),
    ],
  ];
  return marks.flatMap(([words, icon]) =>
    words === ''
      ? []
      : [
          <span key={icon.key} title={words}>
            {icon}
            <Spoken>{words}, </Spoken>
          </span>,
        ],
  );
}

/** `2 copies`, `A near copy`; empty without any. */
function copiesWord({ copies, isExactCopy }: ListedRecord): string {
  if (copies.length === 0) return '';
  return isExactCopy
    ? count(copies.length, 'copy', 'copies')
    : count(copies.length, 'near copy', 'near copies');
}
