import { Button, makeStyles, Text } from '@fluentui/react-components';
import { DeleteRegular, EditRegular, TextQuoteRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { evidenceContracts, type ListedEvidence } from '../../../shared/contracts/evidence.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { useIsReadOnly } from '../acceptance/use-acceptance.ts';
import { useCaseSession, useCaseSessionStore } from '../decision/case-session.ts';
import { usePageInView } from '../workspace/reading-place.ts';
import { EvidenceListView } from './evidence-list.tsx';
import { goToEvidence } from './go-to.ts';
import { byDocument, byItem, filtered } from './groups.ts';
import { LostEvidence } from './lost-evidence.tsx';
import { PanelTools } from './panel-tools.tsx';
import { changeEvidenceView, useEvidenceView } from './panel-view.ts';
import { pickedOf } from './picked.ts';
import { useCite } from './use-cite.ts';
import { useEvidence } from './use-evidence.ts';
import { useEvidenceHistory } from './use-evidence-commands.ts';
import { useMeanings } from './use-meanings.ts';

const useStyles = makeStyles({
  empty: { padding: '16px 12px', display: 'flex', flexDirection: 'column', gap: '8px' },
  actions: { flexShrink: 0, display: 'flex', flexWrap: 'wrap', gap: '4px', padding: '6px 10px' },
});

/** What the reviewer keeps of the records, to cite it: filtered, by page or by item, along with the page that is read. */
export function EvidencePanel() {
  const styles = useStyles();
  const session = useCaseSessionStore();
  const caseId = useCaseSession((one) => one.case.id);
  const documents = useCaseSession((one) => one.documents);
  const items = useCaseSession((one) => one.case.items);
  const list = useEvidence(caseId);
  const view = useEvidenceView(caseId);
  const meanings = useMeanings();
  const inView = usePageInView(caseId);
  const isReadOnly = useIsReadOnly();
  const selected = useStore(pickedOf(caseId), ({ last }) =>
    last?.kind === 'evidence' ? last.id : undefined,
  );
  const { undo, redo } = useEvidenceHistory(caseId);
  const { cite } = useCite();
  const { mutate: remove } = useContractCommand(evidenceContracts.remove);
  const setEdited = ({ evidence }: ListedEvidence): void =>
    changeEvidenceView(caseId, { edited: evidence.id });
  const groups = useMemo(() => {
    const shown = filtered(list?.evidence ?? [], view, meanings);
    if (view.grouping === 'page') return byDocument(shown, documents);
    return byItem(
      shown,
      items.map(({ id, request }) => ({ id, name: request })),
    );
  }, [list, view, documents, items, meanings]);
  if (list === undefined) return null;
  const open = (listed: ListedEvidence, keepsFocus: boolean): void => {
    if (!goToEvidence(session, listed, { keepsFocus }) && !keepsFocus) {
      notify.info('This evidence is lost', { detail: 'Its record is not in the case any more.' });
    }
  };
  const removeOne = ({ evidence }: ListedEvidence): void => {
    if (isReadOnly) return;
    remove(
      { caseId, id: evidence.id },
      {
        onSuccess: () => session.getState().announce('Evidence removed. Ctrl+Z in the list brings it back.'),
        onError: (error) => notify.error('The evidence was not removed', error),
      },
    );
  };
  const chosen = list.evidence.find(({ evidence }) => evidence.id === selected);
  if (list.evidence.length === 0 && !list.canUndo && !list.canRedo) {
    return (
      <div className={styles.empty}>
        <Text weight="semibold">Nothing is kept yet</Text>
        <Text>
          Select text on a page, or press B there and draw a box. E keeps it here; Ctrl+E cites it in the
          summary or the rationale that you are writing.
        </Text>
      </div>
    );
  }
  return (
    <>
      <PanelTools
        {...{ caseId, view, list, meanings, isReadOnly, undo, redo }}
        onEnter={() => {
          const first = groups[0]?.evidence[0];
          if (first !== undefined) open(first, false);
        }}
      />
      <LostEvidence caseId={caseId} list={list} isReadOnly={isReadOnly} />
      {groups.length === 0 ? (
        <Text className={styles.empty}>
          {list.evidence.length === 0
            ? 'Nothing is kept.'
            : 'No evidence is like that. Clear the field or the colors.'}
        </Text>
      ) : (
        <EvidenceListView
          groups={groups}
          inView={inView}
          selected={selected}
          meanings={meanings}
          onOpen={open}
          onEdit={(listed) => !isReadOnly && setEdited(listed)}
          onRemove={removeOne}
          onUndo={undo}
          onRedo={redo}
        />
      )}
      {!isReadOnly && (
        <div className={styles.actions}>
          <Button
            size="small"
            icon={<TextQuoteRegular />}
            disabledFocusable={chosen === undefined}
            title="Cite it where you write (Ctrl+E)"
            // The text keeps the focus: the citation goes to its cursor.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => chosen && void cite(false)}
          >
            Cite
          </Button>
          <Button
            size="small"
            icon={<EditRegular />}
            disabledFocusable={chosen === undefined}
            title="Note, color and items (F2)"
            onClick={() => chosen && setEdited(chosen)}
          >
            Edit
          </Button>
          <Button
            size="small"
            icon={<DeleteRegular />}
            disabledFocusable={chosen === undefined}
            title="Remove (Delete)"
            onClick={() => chosen && removeOne(chosen)}
          >
            Remove
          </Button>
        </div>
      )}
    </>
  );
}
