import { Button, Link, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { type EncounterExplanation, encounterContracts } from '../../../../shared/contracts/encounters.ts';
import { useContractQuery } from '../../../lib/queries.ts';
import { ErrorPanel } from '../../../ui/error-panel.tsx';
import { useCaseSessionStore } from '../../decision/case-session.ts';
import { readAt } from '../../workspace/reading-place.ts';
import type { ListedRecord } from '../records/record-index.ts';
import { nameOfRecord, pagesWord } from '../records/record-words.ts';

const useStyles = makeStyles({
  frame: {
    flexShrink: 0,
    maxHeight: '50%',
    overflowY: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: {
    position: 'sticky',
    top: 0,
    display: 'flex',
    alignItems: 'center',
    padding: '4px 4px 4px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    outlineStyle: 'none',
  },
  title: { flexGrow: 1, minWidth: 0 },
  part: { padding: '0 12px 8px' },
  list: { margin: '2px 0 0', padding: '0 0 0 16px' },
  link: { fontSize: 'inherit' },
  quote: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

const PARTS: readonly [EncounterExplanation['about'], string][] = [
  ['split', 'Its pages'],
  ['type', 'Its type'],
  ['date', 'Its date'],
  ['author', 'Its author'],
];

interface Props {
  caseId: string;
  listed: ListedRecord;
  onClose(): void;
}

/** Why a record is listed as it is: each reason, the words that it rests on, and the way to their page. */
export function ExplanationPanel({ caseId, listed, onClose }: Props) {
  const styles = useStyles();
  const { data, error } = useContractQuery(encounterContracts.explain, {
    caseId,
    recordId: listed.record.id,
  });
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <section
      className={styles.frame}
      aria-label="Why is it listed so?"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <div className={styles.head} ref={head} tabIndex={-1}>
        <Text size={200} weight="semibold" as="h3" className={styles.title}>
          Why: {nameOfRecord(listed.record)}, p. {pagesWord(listed.record)}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label="Close the reasons"
          title="Close the reasons (Esc)"
          onClick={onClose}
        />
      </div>
      {error !== null && <ErrorPanel title="The reasons could not be read" error={error} />}
      {error === null && data === undefined && (
        <Spinner size="tiny" delay={200} label="Reading the reasons" />
      )}
      {data !== undefined &&
        PARTS.map(([about, title]) => {
          const reasons = data.filter((one) => one.about === about);
          return reasons.length === 0 ? null : (
            <div key={about} className={styles.part}>
              <Text size={200} weight="semibold" as="h4">
                {title}
              </Text>
              <ul className={styles.list}>
                {reasons.map((reason, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: reasons have no names, and the list does not change
                  <li key={at}>
                    <Reason reason={reason} />
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      {data?.length === 0 && <Text className={styles.part}>It was set by hand.</Text>}
    </section>
  );
}

function Reason({ reason }: { reason: EncounterExplanation }) {
  const styles = useStyles();
  const session = useCaseSessionStore();
  const { says, weight, at, text } = reason;
  return (
    <>
      {weight < 0 && 'Against it: '}
      {says} {text !== null && text !== '' && <q className={styles.quote}>{text}</q>}{' '}
      {at !== null && (
        <Link
          inline
          as="button"
          className={styles.link}
          onClick={() => readAt(session, { documentId: at.documentId, page: at.page })}
        >
          p. {at.page + 1}
        </Link>
      )}
    </>
  );
}
