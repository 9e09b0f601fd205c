import { Button, Input, makeStyles, mergeClasses, Text, Tooltip, tokens } from '@fluentui/react-components';
import {
  AddRegular,
  ArrowUndoRegular,
  DeleteRegular,
  EditRegular,
  TextIndentDecreaseRegular,
  TextIndentIncreaseRegular,
} from '@fluentui/react-icons';
import { type KeyboardEvent, type ReactElement, useEffect, useId, useRef, useState } from 'react';
import type { OutlineEntry } from '../../../shared/guidelines/outline/outline.ts';
import { count } from '../../lib/format.ts';
import { useRowsInView } from '../library/use-rows-in-view.ts';
import { moved, renamed, withHeading, without } from './outline-edits.ts';
import type { DocumentWork } from './use-document.ts';

const ROW = 28;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minHeight: 0, flexGrow: 1 },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px', padding: '4px 8px' },
  list: { flexGrow: 1, minHeight: 0, overflow: 'auto', outlineOffset: '-2px' },
  rows: { position: 'relative' },
  row: {
    position: 'absolute',
    left: 0,
    right: 0,
    height: `${ROW}px`,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    paddingRight: '10px',
    cursor: 'pointer',
    borderLeft: '3px solid transparent',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
  },
  current: { borderLeftColor: tokens.colorBrandStroke1, backgroundColor: tokens.colorNeutralBackground3 },
  chapter: { fontWeight: tokens.fontWeightSemibold },
  title: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  page: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  note: { padding: '4px 12px 8px', color: tokens.colorNeutralForeground2 },
  editing: { padding: '0 8px 6px' },
});

/** Where an outline comes from, in words. */
const ORIGINS = {
  bookmarks: 'From the bookmarks of the file.',
  headings: 'From the headings of the text. Look it over: a line may be missing, or be none.',
  none: 'No headings were found. Add one at each page on which a chapter or a section begins; until then each page is a section.',
  own: 'As you corrected it.',
} as const;

interface Props {
  work: DocumentWork;
  /** From 0. */
  page: number;
  goTo(page: number): void;
}

/** Chapters and sections of a document, to go to and to correct: arrows, Enter, F2, Delete, Alt with left and right. */
export function OutlinePanel({ work, page, goTo }: Props) {
  const styles = useStyles();
  const listId = useId();
  const outline = work.document?.outline ?? [];
  const [chosen, setChosen] = useState<string>();
  const [editing, setEditing] = useState<'rename' | 'add'>();
  const byPage = outline.findLastIndex((entry) => entry.page <= page);
  const at = Math.max(0, chosen === undefined ? byPage : outline.findIndex(({ key }) => key === chosen));
  const entry = outline[at];
  const { setBox, focusBox, first, last, reveal } = useRowsInView(outline.length, ROW);
  useEffect(() => reveal(at), [at, reveal]);

  const choose = (index: number): void =>
    setChosen(outline[Math.min(Math.max(0, index), outline.length - 1)]?.key);
  const shift = (by: 1 | -1): void => {
    if (entry !== undefined) void work.changeOutline((before) => moved(before, entry.key, by));
  };
  const remove = (): void => {
    if (entry === undefined) return;
    setChosen(outline[at + 1]?.key ?? outline[at - 1]?.key);
    void work.changeOutline((before) => without(before, entry.key));
  };
  const finish = (title: string): void => {
    const plain = title.replace(/\s+/g, ' ').trim();
    setEditing(undefined);
    focusBox();
    if (plain === '') return;
    if (editing === 'add') void work.changeOutline((before) => withHeading(before, plain, page));
    else if (entry !== undefined) void work.changeOutline((before) => renamed(before, entry.key, plain));
  };
  const keyDown = (event: KeyboardEvent): void => {
    const held = `${event.altKey ? 'Alt+' : ''}${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`;
    switch (held) {
      case 'ArrowDown':
        choose(at + 1);
        break;
      case 'ArrowUp':
        choose(at - 1);
        break;
      case 'Home':
        choose(0);
        break;
      case 'End':
        choose(outline.length - 1);
        break;
      case 'Enter':
        if (entry !== undefined) goTo(entry.page);
        break;
      case 'F2':
        setEditing('rename');
        break;
      case 'Delete':
        remove();
        break;
      case 'Alt+ArrowRight':
        shift(1);
        break;
      case 'Alt+ArrowLeft':
        shift(-1);
        break;
      case 'Ctrl+z':
        void work.undoOutline?.();
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const origin = work.document?.origin ?? 'none';
  return (
    <div className={styles.root}>
      <div className={styles.tools} role="toolbar" aria-label="Correct the outline">
        <Tool
          label={`Add a heading at page ${page + 1}`}
          icon={<AddRegular />}
          run={() => setEditing('add')}
        />
        <Tool
          label="Rename the heading (F2)"
          icon={<EditRegular />}
          run={entry && (() => setEditing('rename'))}
        />
        <Tool
          label="Move a level up (Alt+Left)"
          icon={<TextIndentDecreaseRegular />}
          run={entry && (() => shift(-1))}
        />
        <Tool
          label="Move a level down (Alt+Right)"
          icon={<TextIndentIncreaseRegular />}
          run={entry && (() => shift(1))}
        />
        <Tool label="Remove the heading (Delete)" icon={<DeleteRegular />} run={entry && remove} />
        <Tool
          label="Undo the last correction (Ctrl+Z)"
          icon={<ArrowUndoRegular />}
          run={work.undoOutline && (() => void work.undoOutline?.())}
        />
        {origin === 'own' && (
          <Button size="small" appearance="subtle" onClick={() => void work.outlineAgain()}>
            As in the file
          </Button>
        )}
      </div>
      {editing !== undefined && (
        <TitleField
          key={editing}
          label={editing === 'add' ? `Heading at page ${page + 1}` : 'Heading'}
          value={editing === 'add' ? '' : (entry?.title ?? '')}
          onDone={finish}
          onCancel={() => {
            setEditing(undefined);
            focusBox();
          }}
        />
      )}
      <Text size={200} className={styles.note}>
        {ORIGINS[origin]}
      </Text>
      {outline.length > 0 && (
        <div
          ref={setBox}
          role="listbox"
          aria-label={`Outline, ${count(outline.length, 'heading')}`}
          aria-activedescendant={`${listId}-${at}`}
          tabIndex={0}
          className={styles.list}
          onKeyDown={keyDown}
        >
          <div className={styles.rows} style={{ height: outline.length * ROW }} role="presentation">
            {/* The chosen one is always in the page: it is named by its id. */}
            {outline.map((one, index) =>
              index === at || (index >= first && index < last) ? (
                <Row
                  key={one.key}
                  id={`${listId}-${index}`}
                  entry={one}
                  start={index * ROW}
                  isCurrent={index === at}
                  onClick={() => {
                    setChosen(one.key);
                    goTo(one.page);
                  }}
                />
              ) : null,
            )}
          </div>
        </div>
      )}
    </div>
  );
}

interface RowProps {
  id: string;
  entry: OutlineEntry;
  /** In pixels, from the top of the list. */
  start: number;
  isCurrent: boolean;
  onClick(): void;
}

function Row({ id, entry, start, isCurrent, onClick }: RowProps) {
  const styles = useStyles();
  const { title, level, page } = entry;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and handles the keys
    <div
      id={id}
      role="option"
      aria-selected={isCurrent}
      tabIndex={-1}
      title={title}
      className={mergeClasses(styles.row, isCurrent && styles.current, level === 1 && styles.chapter)}
      style={{ top: start, paddingLeft: 8 + (level - 1) * 14 }}
      onClick={onClick}
    >
      <span className={styles.title}>{title}</span>
      <span className="off-screen">{level === 1 ? 'chapter, page' : 'section, page'}</span>
      <span className={styles.page}>{page + 1}</span>
    </div>
  );
}

function Tool({ label, icon, run }: { label: string; icon: ReactElement; run: (() => void) | undefined }) {
  return (
    <Tooltip content={label} relationship="label" withArrow>
      <Button
        size="small"
        appearance="subtle"
        icon={icon}
        disabledFocusable={run === undefined}
        onClick={run}
      />
    </Tooltip>
  );
}

interface TitleFieldProps {
  label: string;
  value: string;
  onDone(title: string): void;
  onCancel(): void;
}

/** The words of a heading: Enter keeps them, Escape leaves it as it was. */
function TitleField({ label, value, onDone, onCancel }: TitleFieldProps) {
  const styles = useStyles();
  const [title, setTitle] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <form
      className={styles.editing}
      onSubmit={(event) => {
        event.preventDefault();
        onDone(title);
      }}
    >
      <Input
        ref={field}
        autoFocus
        size="small"
        style={{ width: '100%' }}
        aria-label={label}
        placeholder={label}
        maxLength={300}
        value={title}
        onChange={(_, data) => setTitle(data.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onCancel();
        }}
        contentAfter={
          <Button size="small" appearance="transparent" type="submit">
            Keep
          </Button>
        }
      />
    </form>
  );
}
