import { Button, makeStyles, Switch, Text, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Redline } from '../../../shared/letter/redline.ts';
import { type Command, useCommands } from '../../lib/commands.ts';
import { count } from '../../lib/format.ts';
import { useCaseSession } from '../decision/case-session.ts';
import { LetterDesk } from '../letter/letter-desk.tsx';
import { RedlinePaper } from './redline-paper.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '12px' },
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    padding: '4px 0',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  count: { marginRight: 'auto' },
});

/** A redline with its count and the ways through it. */
export function RedlineView({ redline, language }: { redline: Redline; language: string }) {
  const styles = useStyles();
  const paper = useRef<HTMLElement>(null);
  const announce = useCaseSession((session) => session.announce);
  const [onlyChanges, setOnlyChanges] = useState(false);
  const [current, setCurrent] = useState(0);
  const { changes } = redline;

  const step = (by: 1 | -1) => {
    if (changes === 0) return;
    const next = by === 1 ? (current >= changes ? 1 : current + 1) : current <= 1 ? changes : current - 1;
    setCurrent(next);
    const target = paper.current?.querySelector<HTMLElement>(`[data-change="${next}"]`);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'center' });
    announce(`Change ${next} of ${changes}.`);
  };
  // Commands outlive a render: they call what is current by way of the ref.
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'next-change',
        label: 'Go to the next change',
        scope: 'Letter',
        keys: ['F7'],
        run: () => latest.current(1),
      },
      {
        id: 'previous-change',
        label: 'Go to the previous change',
        scope: 'Letter',
        keys: ['Shift+F7'],
        run: () => latest.current(-1),
      },
    ],
    [],
  );
  useCommands(commands);

  return (
    <div className={styles.root}>
      <div className={styles.bar} role="toolbar" aria-label="Changes">
        <Text weight="semibold" className={styles.count} role="status">
          {changes === 0 ? 'The letters say the same.' : placeText(current, changes)}
        </Text>
        {changes > 0 && (
          <>
            <Switch
              label="Show only changes"
              checked={onlyChanges}
              onChange={(_, { checked }) => setOnlyChanges(checked)}
            />
            <Button
              icon={<ArrowUpRegular />}
              aria-label="Previous change (Shift+F7)"
              title="Previous change (Shift+F7)"
              onClick={() => step(-1)}
            />
            <Button
              icon={<ArrowDownRegular />}
              aria-label="Next change (F7)"
              title="Next change (F7)"
              onClick={() => step(1)}
            />
          </>
        )}
      </div>
      <LetterDesk>
        <RedlinePaper ref={paper} redline={redline} language={language} onlyChanges={onlyChanges} />
      </LetterDesk>
    </div>
  );
}

function placeText(current: number, changes: number): string {
  return current === 0 ? count(changes, 'change') : `Change ${current} of ${changes}`;
}
