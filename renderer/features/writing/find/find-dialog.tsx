import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
} from '@fluentui/react-components';
import { useState } from 'react';
import { replaceInText, type TextQuery } from '../../../../shared/writing/find-in-text.ts';
import { notify } from '../../../lib/notify.ts';
import { useCaseSession, useCaseSessionStore } from '../../decision/case-session.ts';
import { caseText, caseTexts, placeOfText, putTextsBack, writeText } from '../case-texts.ts';
import { HitList } from './hit-list.tsx';
import { type Hit, hitsIn } from './hits.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  fields: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))', gap: '12px' },
  options: { display: 'flex', flexWrap: 'wrap', gap: '0 8px', alignItems: 'center' },
  surface: { maxWidth: '720px' },
});

interface Props {
  /** What was selected when it was opened. */
  find: string;
  /** The text that was written in; undefined where there was none: then all texts are searched. */
  inText: string | undefined;
  onClose(): void;
}

/** Finds words in one text or all texts of the case, and replaces those that stay ticked. */
export function FindDialog({ find: selected, inText, onClose }: Props) {
  const styles = useStyles();
  const store = useCaseSessionStore();
  const imrCase = useCaseSession((session) => session.case);
  const [query, setQuery] = useState<TextQuery>({ find: selected, matchCase: false, wholeWords: false });
  const [by, setBy] = useState('');
  const [scope, setScope] = useState<'all' | 'one'>('all');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const texts = caseTexts(imrCase).filter(({ key }) => scope === 'all' || key === inText);
  const hits = texts.flatMap((text) => hitsIn(text, query));
  const chosen = hits.filter(({ id }) => !left.has(id));
  const ask = (part: Partial<TextQuery>) => {
    setQuery((before) => ({ ...before, ...part }));
    setLeft(new Set());
  };
  const goTo = ({ text, excerpt }: Hit) => {
    onClose();
    store.getState().goTo({ ...placeOfText(text), words: excerpt });
  };
  const replace = () => {
    onClose();
    const before = texts.filter(({ key }) => chosen.some(({ text }) => text.key === key));
    for (const text of before) {
      const edits = chosen.filter((hit) => hit.text.key === text.key).map(({ match }) => ({ ...match, by }));
      writeText(store.getState(), text, replaceInText(text.rich, edits));
    }
    const title = `Replaced ${count(chosen.length, 'place')} in ${count(before.length, 'text')}`;
    notify.success(title, { action: { label: 'Undo', run: () => putTextsBack(store.getState, before) } });
  };
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (chosen.length > 0) replace();
          }}
        >
          <DialogBody>
            <DialogTitle>Find and replace</DialogTitle>
            <DialogContent className={styles.content}>
              <div className={styles.fields}>
                <Field label="Find">
                  <Input
                    autoFocus
                    value={query.find}
                    spellCheck={false}
                    onChange={(_, { value }) => ask({ find: value })}
                  />
                </Field>
                <Field label="Replace with">
                  <Input value={by} spellCheck={false} onChange={(_, { value }) => setBy(value)} />
                </Field>
              </div>
              <div className={styles.options}>
                <Checkbox
                  label="Match capitals"
                  checked={query.matchCase}
                  onChange={(_, { checked }) => ask({ matchCase: checked === true })}
                />
                <Checkbox
                  label="Whole words"
                  checked={query.wholeWords}
                  onChange={(_, { checked }) => ask({ wholeWords: checked === true })}
                />
                {inText !== undefined && (
                  <RadioGroup
                    layout="horizontal"
                    aria-label="Where"
                    value={scope}
                    onChange={(_, { value }) => setScope(value === 'one' ? 'one' : 'all')}
                  >
                    <Radio value="all" label="All texts of the case" />
                    <Radio value="one" label={`Only: ${caseText(imrCase, inText)?.name ?? 'this text'}`} />
                  </RadioGroup>
                )}
              </div>
              <Text role="status">{said(query.find, hits.length, chosen.length)}</Text>
              <HitList
                hits={hits}
                isChosen={(id) => !left.has(id)}
                onChoose={(id, isChosen) => setLeft(isChosen ? without(left, id) : new Set([...left, id]))}
                onGoTo={goTo}
              />
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>Cancel</Button>
              <Button appearance="primary" type="submit" disabledFocusable={chosen.length === 0}>
                {by === '' ? 'Delete' : 'Replace'} {chosen.length > 0 ? chosen.length : ''}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

function said(find: string, all: number, chosen: number): string {
  if (find === '') return 'Type what to look for; the places are listed here.';
  if (all === 0) return 'Found nowhere.';
  return all === chosen
    ? `Found in ${count(all, 'place')}.`
    : `Found in ${count(all, 'place')}, ${chosen} ticked.`;
}

function count(amount: number, what: string): string {
  return amount === 1 ? `1 ${what}` : `${amount} ${what}s`;
}

function without(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...set].filter((one) => one !== id));
}
