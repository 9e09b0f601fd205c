import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useId, useMemo, useState } from 'react';
import { openCase } from '../../lib/session.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { AnswerLine } from './answer-line.tsx';
import { unreadNotes } from './answer-words.ts';
import { type Asked, asTyped, isNothing, NOTHING_ASKED } from './asked.ts';
import { ExpansionChips } from './expansion-chips.tsx';
import { groupHits } from './group-hits.ts';
import { HitList, hitId } from './hit-list.tsx';
import { isNarrow } from './narrow.ts';
import { SearchField } from './search-field.tsx';
import { SearchHelp } from './search-help.tsx';
import { changeSearch } from './search-view.ts';
import { useEnter } from './use-enter.ts';
import { useHitKeys } from './use-hit-keys.ts';
import { useAllHits } from './use-hits.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '760px', height: 'min(640px, 90vh)', padding: '16px' },
  body: { height: '100%', gridTemplateRows: 'auto 1fr' },
  content: { display: 'flex', flexDirection: 'column', gap: '8px', minHeight: 0, overflow: 'hidden' },
  // The field comes first: it has the focus when the dialog opens.
  row: { display: 'flex', alignItems: 'center', gap: '4px' },
  results: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
  lead: { color: tokens.colorNeutralForeground2 },
});

/** Searches the pages of all cases; a hit opens its case there. */
export function AllSearchDialog({ onClose }: { onClose(): void }) {
  const styles = useStyles();
  const listId = useId();
  const [asked, setAsked] = useState<Asked>(NOTHING_ASKED);
  const listed = useAllHits(asked);
  const { answer, hits, hasMore, isCurrent, more } = listed;
  const choose = (index: number): void => {
    const hit = hits[index];
    if (hit === undefined) return;
    const { caseId, documentId, page } = hit;
    changeSearch(caseId, {
      isOpen: true,
      isTucked: isNarrow(),
      asked,
      // A hit of what was asked a moment before may have no word of what is asked now: its page is gone to.
      current: { documentId, page, at: isCurrent ? 0 : -1 },
      isArriving: true,
    });
    void openCase(caseId);
  };
  const count = hits.length;
  const enter = useEnter({ count, isCurrent }, asked, setAsked, () => keys.setActive(0));
  const keys = useHitKeys({ count, hasMore, more, choose, onEnter: enter, onEscape: onClose });
  const change = (next: Asked): void => {
    keys.setActive(-1);
    setAsked(next);
  };
  const groups = useMemo(() => {
    const cases = new Map(
      answer?.cases.map(({ caseId, caseNumber, firstRequest }) => [caseId, caseNumber ?? firstRequest]),
    );
    const documents = new Map(answer?.documents.map(({ documentId, name }) => [documentId, name]));
    return groupHits(hits, ({ caseId, documentId }) => ({
      id: documentId,
      title: `${cases.get(caseId) ?? 'Case without a number'} · ${documents.get(documentId) ?? ''}`,
      note: undefined,
    }));
  }, [answer, hits]);
  const nothing = isNothing(asked);
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle action={null}>Search the records of all cases</DialogTitle>
          <DialogContent className={styles.content}>
            <div className={styles.row}>
              <SearchField
                label="Search the records of all cases"
                value={asked.query}
                onChange={(query) => change(asTyped(asked, query))}
                onKeyDown={keys.onKeyDown}
                isListed={hits.length > 0}
                listId={listId}
                activeId={keys.active < 0 ? undefined : hitId(listId, keys.active)}
              />
              <SearchHelp />
              <Button appearance="subtle" icon={<DismissRegular />} aria-label="Close" onClick={onClose} />
            </div>
            {nothing ? (
              <Text size={200} className={styles.lead}>
                Type what to look for. Arrows go through the pages found, Enter opens the case there.
              </Text>
            ) : (
              <>
                <ExpansionChips
                  expansions={answer?.understood.expansions ?? []}
                  asked={asked}
                  onChange={change}
                />
                <AnswerLine
                  understood={answer?.understood}
                  total={answer?.total}
                  notes={[...orderNotes(answer?.order), ...unreadNotes(answer?.unread ?? 0)]}
                />
                <div className={styles.results}>
                  {listed.error !== null && (
                    <ErrorPanel title="The records could not be searched" error={listed.error} />
                  )}
                  {hits.length > 0 && (
                    <HitList
                      listId={listId}
                      label="Pages found"
                      groups={groups}
                      active={keys.active}
                      current={-1}
                      onChoose={choose}
                      onMore={hasMore ? () => void more() : undefined}
                    />
                  )}
                </div>
              </>
            )}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function orderNotes(order: 'relevance' | 'newest' | undefined): string[] {
  return order === 'newest' ? ['Too many to be ranked: what was imported last comes first.'] : [];
}
