import { Button, makeStyles, ToggleButton, Tooltip, tokens } from '@fluentui/react-components';
import {
  ArrowSwapRegular,
  DismissRegular,
  LayoutColumnTwoRegular,
  LayoutRowTwoRegular,
  LinkRegular,
  PlugConnectedRegular,
} from '@fluentui/react-icons';
import type { DocumentRow } from '../../../shared/contracts/records.ts';
import { useCaseSession } from '../decision/case-session.ts';
import { DocumentChoice } from './document-choice.tsx';
import { readersOf, useReaders } from './readers-store.ts';
import { useLinkHere, useToggleLink } from './use-linked-places.ts';
import { useReaderArrangement } from './use-reader-arrangement.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '2px',
    padding: '6px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Which record the second reader shows, and how the two stand to each other. */
export function SecondBar({ current }: { current: DocumentRow }) {
  const styles = useStyles();
  const caseId = useCaseSession((session) => session.case.id);
  const documents = useCaseSession((session) => session.documents);
  const stacked = useReaders(caseId, (readers) => readers.stacked);
  const together = useReaders(caseId, (readers) => readers.together);
  const isLinked =
    useLinkHere(
      caseId,
      useReaders(caseId, (readers) => readers.active),
    ) !== undefined;
  const toggleLink = useToggleLink();
  const { swap, stack, scrollTogether, close } = useReaderArrangement();
  return (
    <div className={styles.bar}>
      <DocumentChoice
        label="Document in the second reader"
        documents={documents}
        current={current}
        choose={(second) => readersOf(caseId).setState({ second })}
      />
      <Tooltip content="Scroll both together" relationship="label" withArrow>
        <ToggleButton
          appearance="subtle"
          icon={<LinkRegular />}
          checked={together}
          onClick={scrollTogether}
        />
      </Tooltip>
      <Tooltip content="Link these two places (L)" relationship="label" withArrow>
        <ToggleButton
          appearance="subtle"
          icon={<PlugConnectedRegular />}
          checked={isLinked}
          onClick={toggleLink}
        />
      </Tooltip>
      <Tooltip content="Swap the readers" relationship="label" withArrow>
        <Button appearance="subtle" icon={<ArrowSwapRegular />} onClick={swap} />
      </Tooltip>
      <Tooltip
        content={stacked ? 'Put the readers side by side' : 'Put one reader above the other'}
        relationship="label"
        withArrow
      >
        <Button
          appearance="subtle"
          icon={stacked ? <LayoutColumnTwoRegular /> : <LayoutRowTwoRegular />}
          onClick={stack}
        />
      </Tooltip>
      <Tooltip content="Close the second reader (Ctrl+\)" relationship="label" withArrow>
        <Button appearance="subtle" icon={<DismissRegular />} onClick={close} />
      </Tooltip>
    </div>
  );
}
