import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  CheckboxCheckedRegular,
  HighlightRegular,
  NoteAddRegular,
  NoteEditRegular,
} from '@fluentui/react-icons';
import { type ReactElement, useMemo, useState } from 'react';
import { keyFor } from '../../../shared/guidelines/outline/outline.ts';
import { type Command, useCommands } from '../../lib/commands.ts';
import { notify } from '../../lib/notify.ts';
import { CriterionDialog } from './criterion-dialog.tsx';
import { ExcerptDialog } from './excerpt-dialog.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { chapterAt, headingAt } from './outline-edits.ts';
import type { DocumentWork } from './use-document.ts';
import { type SelectedText, useHighlight, useSelection } from './use-selection.ts';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 4px',
    minHeight: '36px',
    padding: '2px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  hint: { color: tokens.colorNeutralForeground2 },
});

type Asked = { what: 'note' | 'criterion' | 'excerpt'; selected: SelectedText };
const LONGEST_MARK = 2_000;
const NOTHING = 'Select words on a page first.';

/** The commands as buttons: id, label, icon. */
const BUTTONS: readonly [string, string, ReactElement][] = [
  ['document-highlight', 'Highlight', <HighlightRegular key="icon" />],
  ['document-highlight-note', 'Highlight with a note', <NoteEditRegular key="icon" />],
  ['document-criterion', 'Mark as a criterion', <CheckboxCheckedRegular key="icon" />],
  ['document-excerpt', 'Into the notes of a case', <NoteAddRegular key="icon" />],
];

/** What can be done with the words that are selected in the document. */
export function SelectionBar({ documentId, work }: { documentId: string; work: DocumentWork }) {
  const styles = useStyles();
  const selected = useSelection(documentId);
  const highlight = useHighlight();
  const [asked, setAsked] = useState<Asked>();
  const { document, change } = work;
  const commands = useMemo<Command[]>(() => {
    const withSelection = (run: (selected: SelectedText) => void) => () =>
      selected === undefined ? notify.info('Nothing is selected', { detail: NOTHING }) : run(selected);
    const ask = (what: Asked['what']) => withSelection((of) => setAsked({ what, selected: of }));
    const scope = 'Library' as const;
    return [
      {
        id: 'document-highlight',
        label: 'Highlight the selection',
        scope,
        keys: ['Mod+E'],
        run: withSelection((of) => void highlight(of)),
      },
      {
        id: 'document-highlight-note',
        label: 'Highlight the selection with a note',
        scope,
        keys: ['Mod+Shift+E'],
        run: ask('note'),
      },
      {
        id: 'document-criterion',
        label: 'Mark the selection as a criterion',
        scope,
        keys: ['Alt+C'],
        run: ask('criterion'),
      },
      {
        id: 'document-excerpt',
        label: 'Take the selection into the notes of a case',
        scope,
        keys: ['Alt+N'],
        run: ask('excerpt'),
      },
    ];
  }, [selected, highlight]);
  useCommands(commands);
  const outline = document?.outline ?? [];
  const close = (): void => setAsked(undefined);
  return (
    <div className={styles.bar} role="toolbar" aria-label="Selected text">
      {selected === undefined ? (
        <Text size={200} className={styles.hint}>
          Select words on a page to highlight them, to mark a criterion, or to take them into the notes of a
          case.
        </Text>
      ) : (
        BUTTONS.map(([id, label, icon]) => (
          <Button
            key={id}
            size="small"
            appearance="subtle"
            icon={icon}
            onClick={() => commands.find((command) => command.id === id)?.run()}
          >
            {label}
          </Button>
        ))
      )}
      {asked?.what === 'note' && (
        <NoteDialog
          title="Highlight with a note"
          label="Note"
          optional
          quote={asked.selected.text}
          most={4000}
          submitLabel="Keep"
          onClose={close}
          onSubmit={(note) => {
            void highlight(asked.selected, note);
            close();
          }}
        />
      )}
      {asked?.what === 'criterion' && document !== undefined && (
        <CriterionDialog
          title="Mark a criterion"
          section={headingAt(outline, asked.selected.page)?.title ?? document.facts.title}
          value={{ text: asked.selected.text, kind: 'indication' }}
          onClose={close}
          onSubmit={({ text, kind, limit }) => {
            const { page, text: words } = asked.selected;
            close();
            void change(({ criteria }) => {
              const key = keyFor(`c-${text}`, new Set(criteria.map((one) => one.key)));
              const quote = words.slice(0, LONGEST_MARK);
              return { criteria: [...criteria, { key, text, kind, limit, page, quote }] };
            }).then((isDone) => isDone && notify.success('The criterion is marked'));
          }}
        />
      )}
      {asked?.what === 'excerpt' && document !== undefined && (
        <ExcerptDialog excerpt={excerptOf(asked.selected, work)} onClose={close} />
      )}
    </div>
  );
}

/** The words with where they stand: title, edition, chapter, section, page. */
function excerptOf({ text, page }: SelectedText, { document }: DocumentWork): string {
  if (document === undefined) return text;
  const { facts, outline } = document;
  const chapter = chapterAt(outline, page)?.title;
  const section = headingAt(outline, page)?.title;
  const isKnown = facts.edition !== 'not stated' && !facts.title.includes(facts.edition);
  const place = [
    isKnown ? `${facts.title} ${facts.edition}` : facts.title,
    ...(chapter === undefined ? [] : [chapter]),
    ...(section === undefined || section === chapter ? [] : [section]),
    `page ${page + 1}`,
  ];
  return `“${text}”\n${place.join(', ')}`;
}
