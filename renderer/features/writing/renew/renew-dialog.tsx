import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { outdatedIn, renewed } from '../../../../shared/evidence/outdated.ts';
import { count } from '../../../lib/format.ts';
import { notify } from '../../../lib/notify.ts';
import { useCaseSession, useCaseSessionStore } from '../../decision/case-session.ts';
import { useCitedNow } from '../../evidence/use-cited-now.ts';
import { caseTexts, putTextsBack, writeText } from '../case-texts.ts';
import { type OutdatedGroup, outdatedGroups } from './outdated-texts.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '720px' },
  content: { display: 'flex', flexDirection: 'column', gap: '8px' },
  list: { margin: 0, padding: '4px', listStyleType: 'none', maxHeight: '360px', overflowY: 'auto' },
  words: { display: 'block', overflowWrap: 'anywhere' },
  was: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** Citations that would read otherwise if they were made now: what they say, what they would, and renewing those that stay ticked. */
export function RenewDialog({ onClose }: { onClose(): void }) {
  const styles = useStyles();
  const store = useCaseSessionStore();
  const imrCase = useCaseSession((session) => session.case);
  const cited = useCitedNow();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const texts = caseTexts(imrCase);
  const groups = outdatedGroups(texts, cited);
  const chosen = groups.filter(({ evidence }) => !left.has(evidence));
  const renew = () => {
    onClose();
    const ids = new Set(chosen.map(({ evidence }) => evidence));
    const some = new Map([...cited].filter(([id]) => ids.has(id)));
    const before = texts.filter(({ rich }) => outdatedIn(rich, some).length > 0);
    for (const text of before) writeText(store.getState(), text, renewed(text.rich, some));
    const amount = chosen.reduce(
      (sum, { texts: of }) => sum + of.reduce((all, one) => all + one.count, 0),
      0,
    );
    notify.success(`Renewed ${count(amount, 'citation')}`, {
      action: { label: 'Undo', run: () => putTextsBack(store.getState, before) },
    });
  };
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>Renew citations</DialogTitle>
          <DialogContent className={styles.content}>
            <Text role="status">
              {groups.length === 0
                ? 'Every citation says what the index of records says now.'
                : 'The index was corrected, or a document renamed, since these were cited. The texts around them stay as they are.'}
            </Text>
            {groups.length > 0 && (
              <ul className={styles.list} aria-label="Outdated citations">
                {groups.map((group) => (
                  <li key={group.evidence}>
                    <Checkbox
                      checked={!left.has(group.evidence)}
                      onChange={(_, { checked }) => {
                        const others = [...left].filter((id) => id !== group.evidence);
                        setLeft(new Set(checked === true ? others : [...others, group.evidence]));
                      }}
                      label={<Change group={group} />}
                    />
                  </li>
                ))}
              </ul>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{groups.length === 0 ? 'Close' : 'Cancel'}</Button>
            {groups.length > 0 && (
              <Button appearance="primary" disabledFocusable={chosen.length === 0} onClick={renew}>
                {chosen.length === groups.length ? 'Renew all' : `Renew ${chosen.length}`}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** What a citation says, and what it would: in the footnote, where it is the same in parentheses. */
function Change({ group: { was, now, texts } }: { group: OutdatedGroup }) {
  const styles = useStyles();
  const which = was.printed === now.printed ? 'note' : 'printed';
  return (
    <>
      <span className={styles.words}>
        <s className={styles.was}>{was[which]}</s>
      </span>
      <span className={styles.words}>{now[which]}</span>
      <Text size={200} className={styles.quiet}>
        {which === 'note' && 'In footnotes. '}
        {texts.map(({ name, count: times }) => (times === 1 ? name : `${name}, ${times} times`)).join('; ')}
      </Text>
    </>
  );
}
