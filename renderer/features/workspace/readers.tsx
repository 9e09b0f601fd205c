import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { DocumentRow } from '../../../shared/contracts/records.ts';
import type { ReaderName } from '../../../shared/contracts/viewing.ts';
import { useCaseSession } from '../decision/case-session.ts';
import type { ReaderHandle } from '../reader/index.ts';
import { DocumentReader, useReadAgain } from './document-reader.tsx';
import { LinkSign } from './link-sign.tsx';
import { readersOf, useReaders } from './readers-store.ts';
import { SecondBar } from './second-bar.tsx';
import { useFollowLinks } from './use-linked-places.ts';
import { useTarget } from './use-target.ts';
import { useTogether } from './use-together.ts';

const useStyles = makeStyles({
  group: { flexGrow: 1, minHeight: 0 },
  pane: { height: '100%', minWidth: 0, display: 'flex', flexDirection: 'column' },
  reader: { flexGrow: 1, minHeight: 0, position: 'relative' },
  separator: {
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralStroke2,
    outlineStyle: 'none',
    ':hover': { backgroundColor: tokens.colorBrandStroke1 },
    ':focus-visible': { backgroundColor: tokens.colorBrandStroke1 },
  },
  upright: { width: '5px' },
  level: { height: '5px' },
});

interface Props {
  first: DocumentRow;
  /** Undefined while there is one reader. */
  second: DocumentRow | undefined;
}

/** One reader, or two of the same kind: side by side, or one above the other. */
export function Readers({ first, second }: Props) {
  const styles = useStyles();
  const caseId = useCaseSession((session) => session.case.id);
  const stacked = useReaders(caseId, (readers) => readers.stacked);
  const active = useReaders(caseId, (readers) => readers.active);
  useReadAgain((active === 'second' ? second : first)?.id, active);
  useTarget(caseId);
  useTogether(caseId, second !== undefined);
  useFollowLinks(caseId, second !== undefined);
  return (
    <Group orientation={stacked ? 'vertical' : 'horizontal'} className={styles.group}>
      <Panel id="first-reader" minSize="20%">
        <Pane caseId={caseId} reader="first" document={first} isAlone={second === undefined} />
      </Panel>
      {second !== undefined && (
        <>
          <Separator
            className={stacked ? styles.level : styles.upright}
            aria-label="Size of the two readers"
          />
          <Panel id="second-reader" minSize="20%">
            <Pane caseId={caseId} reader="second" document={second} isAlone={false} />
          </Panel>
        </>
      )}
    </Group>
  );
}

interface PaneProps {
  caseId: string;
  reader: ReaderName;
  document: DocumentRow;
  isAlone: boolean;
}

/** A reader that says when it is the one that is used. */
function Pane({ caseId, reader, document, isAlone }: PaneProps) {
  const styles = useStyles();
  const use = (): void => readersOf(caseId).setState({ active: reader });
  const onReader = useCallback(
    (handle: ReaderHandle | null) =>
      readersOf(caseId).setState(({ handles, open }) => ({
        handles: { ...handles, [reader]: handle ?? undefined },
        open: { ...open, [reader]: handle === null ? undefined : document.id },
      })),
    [caseId, reader, document.id],
  );
  return (
    <section
      className={styles.pane}
      aria-label={isAlone ? 'Reader' : reader === 'first' ? 'First reader' : 'Second reader'}
      onFocusCapture={use}
      onPointerDownCapture={use}
      onWheelCapture={use}
    >
      {reader === 'second' && <SecondBar current={document} />}
      <div className={styles.reader}>
        <DocumentReader key={document.id} document={document} reader={reader} onReader={onReader} />
        {!isAlone && <LinkSign caseId={caseId} reader={reader} />}
      </div>
    </section>
  );
}
