import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Radio,
  RadioGroup,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type TextRevision, writingContracts } from '../../../../shared/contracts/writing.ts';
import { call } from '../../../lib/client.ts';
import { printWhen } from '../../../lib/format.ts';
import { notify } from '../../../lib/notify.ts';
import { queryKey } from '../../../lib/queries.ts';
import { ErrorPanel } from '../../../ui/error-panel.tsx';
import { useCaseSession, useCaseSessionStore } from '../../decision/case-session.ts';
import { type CaseText, caseText, writeText } from '../case-texts.ts';
import { TextDifferences } from './text-differences.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '920px' },
  content: {
    display: 'grid',
    gridTemplateColumns: 'minmax(160px, 1fr) 3fr',
    gap: '16px',
    '@media (max-width: 700px)': { gridTemplateColumns: '1fr' },
  },
  list: { maxHeight: '420px', overflowY: 'auto', '@media (max-width: 700px)': { maxHeight: '140px' } },
  whole: { gridColumn: '1 / -1' },
  differences: {
    maxHeight: '420px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** Earlier texts of one field, each against the text of now, to be put back. */
export function RevisionsDialog({ textKey, onClose }: { textKey: string; onClose(): void }) {
  const styles = useStyles();
  const store = useCaseSessionStore();
  const imrCase = useCaseSession((session) => session.case);
  const text = caseText(imrCase, textKey);
  const [chosen, setChosen] = useState<number>();
  const kept = useKept(imrCase.id, text);
  if (text === undefined) return null;
  const revisions = kept.isFetching ? undefined : kept.data;
  const revision = revisions?.find((one) => one.revision === chosen) ?? revisions?.[0];
  const restore = ({ text: rich, replacedAt }: TextRevision) => {
    onClose();
    writeText(store.getState(), text, rich);
    notify.success(`${text.name}: the text of ${printWhen(replacedAt, new Date())} is back`, {
      action: { label: 'Undo', run: () => writeText(store.getState(), text, text.rich) },
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
          <DialogTitle>Earlier texts: {text.name}</DialogTitle>
          <DialogContent className={styles.content}>
            {kept.error && (
              <ErrorPanel
                title="The earlier texts could not be read"
                error={kept.error}
                action={{ label: 'Try again', run: () => void kept.refetch() }}
              />
            )}
            {!kept.error && revisions === undefined && (
              <Spinner label="Reading the earlier texts" delay={200} />
            )}
            {revisions?.length === 0 && (
              <Text className={styles.whole}>
                Nothing is kept yet. From now on the text is kept as it was, every five minutes at most while
                you write, and when the determination is signed.
              </Text>
            )}
            {revision !== undefined && (
              <>
                <RadioGroup
                  className={styles.list}
                  aria-label="Written over"
                  value={String(revision.revision)}
                  onChange={(_, { value }) => setChosen(Number(value))}
                >
                  {revisions?.map((one) => (
                    <Radio
                      key={one.revision}
                      value={String(one.revision)}
                      label={printWhen(one.replacedAt, new Date())}
                    />
                  ))}
                </RadioGroup>
                <section className={styles.differences} aria-label="Against the text of now">
                  <TextDifferences before={revision.text} after={text.rich} />
                </section>
              </>
            )}
          </DialogContent>
          <DialogActions>
            {/* There from the beginning: a dialog without anything to focus is hidden from screen readers. */}
            <Button onClick={onClose}>Close</Button>
            {revision !== undefined && (
              <Button appearance="primary" onClick={() => restore(revision)}>
                Put this text back
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** What is kept of a text, asked for each time: it grows while the text is written. */
function useKept(caseId: string, text: CaseText | undefined) {
  const input = {
    caseId,
    field: text?.field ?? 'summary',
    ...(text?.item === undefined ? {} : { item: text.item }),
  };
  return useQuery({
    queryKey: queryKey(writingContracts.revisions, input),
    queryFn: () => call(writingContracts.revisions, input),
    gcTime: 0,
    staleTime: 0,
  });
}
