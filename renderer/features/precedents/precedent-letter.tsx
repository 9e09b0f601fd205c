import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { CopyRegular, DeleteRegular, FolderOpenRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type PrecedentLetter, precedentContracts } from '../../../shared/contracts/precedents.ts';
import { type Command, useCommands } from '../../lib/commands.ts';
import { useNotify } from '../../lib/notify.ts';
import { useContractCommand, useContractQuery } from '../../lib/queries.ts';
import { openCase } from '../../lib/session.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { OutcomeBadge } from '../decision/outcome-badge.tsx';
import { copyCitation } from './copy-citation.ts';
import { PrecedentItemText } from './precedent-item-text.tsx';
import { type ChosenItem, changePrecedents } from './precedent-view.ts';
import { nameOfLetter } from './precedent-words.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '16px 20px 32px' },
  head: { display: 'flex', flexDirection: 'column', gap: '4px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  quiet: { color: tokens.colorNeutralForeground2 },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  section: { margin: '8px 0 0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  others: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: '2px' },
  other: {
    justifyContent: 'flex-start',
    gap: '8px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
  },
  paragraphs: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

/** A determination: the request that was chosen, then the case's summary, then what else was decided in it. */
export function PrecedentLetterView({ chosen }: { chosen: ChosenItem }) {
  const letter = useContractQuery(precedentContracts.read, { letterId: chosen.letterId });
  if (letter.isError) return <ErrorPanel title="The determination could not be read" error={letter.error} />;
  if (letter.data === undefined) return <Spinner label="Reading the determination" delay={300} />;
  return <Letter letter={letter.data} itemId={chosen.itemId} />;
}

function Letter({ letter, itemId }: { letter: PrecedentLetter; itemId: number }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const found = letter.items.findIndex((item) => item.itemId === itemId);
  const index = Math.max(0, found);
  const item = letter.items[index];
  const cite = () => {
    if (item !== undefined) void copyCitation({ ...letter, ...item, number: index + 1 });
  };
  const current = useRef(cite);
  current.current = cite;
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'copy-precedent',
        label: 'Copy the citation of this determination',
        scope: 'Past determinations',
        keys: ['Alt+Shift+C'],
        run: () => current.current(),
      },
    ],
    [],
  );
  useCommands(commands);
  // Another item begins at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the item is what it waits for.
  useEffect(() => {
    heading.current?.closest('[data-pane]')?.scrollTo({ top: 0 });
  }, [itemId]);
  const { caseId } = letter;
  return (
    <article className={styles.root} aria-label={`Determination ${nameOfLetter(letter)}`}>
      <div className={styles.head}>
        <h2 ref={heading} className={styles.title} tabIndex={-1} data-precedent-heading>
          {nameOfLetter(letter)}
        </h2>
        <Text size={200} className={styles.quiet}>
          {[letter.origin === 'own' ? 'Own determination' : 'Posted letter', ...letter.specialties].join(
            ' · ',
          )}
        </Text>
      </div>
      <div className={styles.tools}>
        <Button size="small" icon={<CopyRegular />} onClick={cite}>
          Copy the citation
        </Button>
        {caseId !== null && (
          <Button size="small" icon={<FolderOpenRegular />} onClick={() => void openCase(caseId)}>
            Open its case
          </Button>
        )}
        {letter.origin === 'posted' && <RemoveLetter letterId={letter.letterId} />}
      </div>
      {item !== undefined && <PrecedentItemText item={item} number={index + 1} />}
      {letter.summary !== '' && (
        <>
          <h3 className={styles.section}>Clinical case summary</h3>
          <Text className={styles.paragraphs}>{letter.summary}</Text>
        </>
      )}
      {letter.items.length > 1 && (
        <>
          <h3 className={styles.section}>Also decided in this determination</h3>
          <div className={styles.others}>
            {letter.items.map((other, at) =>
              at === index ? null : (
                <Button
                  key={other.itemId}
                  appearance="subtle"
                  className={styles.other}
                  onClick={() =>
                    changePrecedents({ chosen: { letterId: letter.letterId, itemId: other.itemId } })
                  }
                >
                  <OutcomeBadge outcome={other.outcome ?? undefined} />
                  {at + 1}. {other.request}
                </Button>
              ),
            )}
          </div>
        </>
      )}
    </article>
  );
}

function RemoveLetter({ letterId }: { letterId: number }) {
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const remove = useContractCommand(precedentContracts.removeLetter, () =>
    changePrecedents({ chosen: undefined }),
  );
  const confirm = () =>
    remove.mutate(
      { letterId },
      {
        onError: (error) => notify.error('The letter was not removed', error),
        onSettled: () => setAsking(false),
      },
    );
  return (
    <>
      <Button size="small" icon={<DeleteRegular />} onClick={() => setAsking(true)}>
        Remove
      </Button>
      <ConfirmDialog
        open={asking}
        title="Remove this letter from past determinations?"
        confirmLabel="Remove the letter"
        busy={remove.isPending}
        onConfirm={confirm}
        onCancel={() => setAsking(false)}
      >
        Its requests are found and counted no more. The file that it was read from stays where it is;
        importing its folder again brings it back.
      </ConfirmDialog>
    </>
  );
}
