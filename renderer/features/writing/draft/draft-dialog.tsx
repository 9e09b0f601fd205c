import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Spinner,
  Text,
} from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { evidenceContracts } from '../../../../shared/contracts/evidence.ts';
import { byDay, factsByPart, proposedFacts, type Told } from '../../../../shared/drafting/choose.ts';
import { factsInOrder, inOrder, USUAL_ORDER, withFacts } from '../../../../shared/drafting/order.ts';
import { DRAFT_PARTS, type DraftPart, eachPart } from '../../../../shared/drafting/parts.ts';
import { count } from '../../../lib/format.ts';
import { notify } from '../../../lib/notify.ts';
import { invalidateAfter } from '../../../lib/queries.ts';
import { ErrorPanel } from '../../../ui/error-panel.tsx';
import { useCaseSession, useCaseSessionStore } from '../../decision/case-session.ts';
import { citeFacts } from './cite-facts.ts';
import { DraftPreview } from './draft-preview.tsx';
import { FactList } from './fact-list.tsx';
import { putDraft } from './put-draft.ts';
import { RecordList } from './record-list.tsx';
import { useDraftOrder } from './use-draft-order.ts';
import { useFreshFacts } from './use-fresh-facts.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '1080px', width: '92vw' },
  lists: {
    display: 'grid',
    gridTemplateColumns: 'minmax(220px, 1fr) 2fr',
    gap: '16px',
    '@media (max-width: 700px)': { gridTemplateColumns: '1fr' },
  },
  order: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px 12px',
  },
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
});

/** Picks records and facts of them, and lays the first draft of the summary out: each fact a citation, what is missing a gap. */
export function DraftDialog({ onClose }: { onClose(): void }) {
  const styles = useStyles();
  const store = useCaseSessionStore();
  const caseId = useCaseSession((session) => session.case.id);
  const items = useCaseSession((session) => session.case.items);
  const { data, error, refetch } = useFreshFacts(caseId);
  const queryClient = useQueryClient();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [picked, setPicked] = useState<ReadonlySet<string>>();
  const [cited, setCited] = useState<number>();
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);
  const records = useMemo(() => data?.records.filter(({ id }) => !left.has(id)) ?? [], [data, left]);
  const { order, setOrder } = useDraftOrder(caseId);
  const inTurn = useMemo(() => inOrder(byDay(data?.records ?? []), order.records), [data, order]);
  const byPart = useMemo(() => factsInOrder(factsByPart(records), byDay(records), order), [records, order]);
  const proposed = useMemo(() => new Set(proposedFacts(records)), [records]);
  const chosen = picked ?? proposed;
  const told = useMemo(
    () => eachPart((part) => byPart[part].filter(({ id }) => chosen.has(id))),
    [byPart, chosen],
  );
  const requests = items.map(({ request }) => request);
  const facts = DRAFT_PARTS.flatMap((part) => told[part]);
  const isBusy = cited !== undefined;
  const layOut = async () => {
    setCited(0);
    const { signal } = stop.current;
    try {
      const chips = await citeFacts({ caseId, facts, signal, onCited: setCited }).finally(() =>
        invalidateAfter(queryClient, evidenceContracts.create),
      );
      if (signal.aborted) return;
      onClose();
      putDraft(store.getState(), { told, requests, chips });
    } catch (thrown) {
      setCited(undefined);
      notify.error('The first draft was not laid out', thrown);
    }
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
          <DialogTitle>First draft of the summary</DialogTitle>
          <DialogContent className={styles.content}>
            {error && (
              <ErrorPanel
                title="The records could not be looked through"
                error={error}
                action={{ label: 'Try again', run: () => void refetch() }}
              />
            )}
            {!error && data === undefined && <Spinner label="Looking through the records" delay={200} />}
            {data?.records.length === 0 && (
              <Text>
                The records that are read say nothing that a summary tells. Import records, or wait until
                their pages are read; a draft laid out now has gaps alone.
              </Text>
            )}
            {data !== undefined && data.records.length > 0 && (
              <>
                <Text role="status">{said(data.unread, data.isCut, facts.length)}</Text>
                <div className={styles.order}>
                  <Text size={200}>
                    Alt+↑ and Alt+↓ move a record or a fact, or drag it. The order is kept with the case.
                  </Text>
                  <Button
                    size="small"
                    disabledFocusable={order.records.length + order.facts.length === 0}
                    onClick={() => setOrder(USUAL_ORDER)}
                  >
                    Usual order
                  </Button>
                </div>
                <div className={styles.lists}>
                  <RecordList
                    records={inTurn}
                    onOrder={(ids) => setOrder({ ...order, records: ids })}
                    isUsed={(id) => !left.has(id)}
                    onUse={(id, isUsed) => {
                      setLeft(changed(left, id, !isUsed));
                      // What is proposed depends on the records; what was picked by hand does not outlive its record.
                      setPicked(undefined);
                    }}
                  />
                  <FactList
                    byPart={byPart}
                    isPicked={(id) => chosen.has(id)}
                    onPick={(fact, isPicked) => setPicked(pick(chosen, byPart, fact, isPicked))}
                    onOrder={(ids) => setOrder(withFacts(order, ids))}
                  />
                </div>
              </>
            )}
            {data !== undefined && <DraftPreview told={told} requests={requests} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Cancel</Button>
            <Button
              appearance="primary"
              disabledFocusable={data === undefined || isBusy}
              onClick={() => {
                if (data !== undefined && !isBusy) void layOut();
              }}
            >
              {isBusy ? `Citing ${cited} of ${facts.length}` : 'Lay it out'}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function said(unread: number, isCut: boolean, facts: number): string {
  const pages =
    unread === 0 ? '' : ` ${count(unread, 'page')} of the file cannot be read yet and tell nothing.`;
  const cut = isCut ? ' The file is long: its last records were not looked through.' : '';
  return `${count(facts, 'fact')} picked, each with its page.${pages}${cut}`;
}

function changed(set: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const others = [...set].filter((one) => one !== id);
  return new Set(isIn ? [...others, id] : others);
}

/** Told once: to pick another takes the place of the one before. */
const ONCE: ReadonlySet<DraftPart> = new Set(['age', 'sex', 'injury']);

function pick(
  chosen: ReadonlySet<string>,
  byPart: Record<DraftPart, readonly Told[]>,
  { id, part }: Told,
  isPicked: boolean,
): ReadonlySet<string> {
  const others = ONCE.has(part) && isPicked ? byPart[part].map((fact) => fact.id) : [];
  return changed(new Set([...chosen].filter((one) => !others.includes(one))), id, isPicked);
}
