import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { InfoRegular, PauseRegular, PlayRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { type CaseReading, textContracts } from '../../../shared/contracts/text.ts';
import { type Command, useCommands } from '../../lib/commands.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand, useContractQuery } from '../../lib/queries.ts';
import { useCaseSession } from '../decision/case-session.ts';
import { ReadingDialog } from './reading-dialog.tsx';
import { describeReading, type ReadingSummary, summaryOfReading } from './reading-summary.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: '0 8px 0 12px',
    minHeight: '28px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  text: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  line: { borderRadius: 0 },
});

/** How far the reading of the case's pages is, as long as it is not done; what can be done about it stays in the palette. */
export function ReadingBar() {
  const caseId = useCaseSession((session) => session.case.id);
  const { data } = useContractQuery(textContracts.status, { caseId });
  const [showing, setShowing] = useState(false);
  const { paused, toggle } = usePause(data, caseId);
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'reading-details',
        label: 'Show how far the records are read',
        scope: 'Case',
        run: () => setShowing(true),
      },
      {
        id: 'pause-reading',
        label: paused ? 'Resume reading the records' : 'Pause reading the records',
        scope: 'Case',
        run: toggle,
      },
    ],
    [paused, toggle],
  );
  useCommands(commands);
  if (data === undefined) return null;
  const summary = summaryOfReading(data);
  return (
    <>
      {summary.read < summary.pages && (
        <Progress summary={summary} paused={paused} toggle={toggle} show={() => setShowing(true)} />
      )}
      {showing && <ReadingDialog reading={data} close={() => setShowing(false)} />}
    </>
  );
}

/** Pauses and resumes; a failure is said. */
function usePause(reading: CaseReading | undefined, caseId: string): { paused: boolean; toggle: () => void } {
  const { mutate: pause } = useContractCommand(textContracts.pause);
  const { mutate: resume } = useContractCommand(textContracts.resume);
  const paused = reading?.hold === 'paused';
  const toggle = useMemo(
    () => () => {
      const change = paused ? resume : pause;
      change({ caseId }, { onError: (error) => notify.error('Reading was not changed', error) });
    },
    [paused, pause, resume, caseId],
  );
  return { paused, toggle };
}

interface ProgressProps {
  summary: ReadingSummary;
  paused: boolean;
  toggle: () => void;
  show: () => void;
}

function Progress({ summary, paused, toggle, show }: ProgressProps) {
  const styles = useStyles();
  const { pages, read } = summary;
  const text = describeReading(summary);
  const pauseLabel = paused ? 'Resume reading' : 'Pause reading';
  return (
    <section aria-label="Reading progress">
      <div className={styles.bar}>
        <Text className={styles.text} size={200} title={text}>
          {text}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          icon={paused ? <PlayRegular /> : <PauseRegular />}
          aria-label={pauseLabel}
          title={pauseLabel}
          onClick={toggle}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<InfoRegular />}
          aria-label="Details of reading"
          title="Details"
          onClick={show}
        />
      </div>
      <ProgressBar
        className={styles.line}
        value={read}
        max={pages}
        shape="square"
        aria-label="Pages read"
        aria-valuetext={`${read} of ${pages} pages`}
      />
    </section>
  );
}
