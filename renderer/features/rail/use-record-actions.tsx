import { type ReactElement, useState } from 'react';
import { useIsReadOnly } from '../acceptance/use-acceptance.ts';
import { useCaseSessionStore } from '../decision/case-session.ts';
import { focusRecords } from '../search/focus-records.ts';
import { pageInView, readAt, readBeside } from '../workspace/reading-place.ts';
import { EditDialog } from './corrections/edit-dialog.tsx';
import { ExplanationPanel } from './corrections/explanation.tsx';
import { MovePagesDialog } from './corrections/move-pages-dialog.tsx';
import { type RecordActions, RecordMenu } from './corrections/record-menu.tsx';
import type { Corrections } from './corrections/use-corrections.ts';
import { closePanel } from './rail-state.ts';
import { firstPlace, type ListedRecord, type RecordIndex } from './records/record-index.ts';
import { useIsNarrow } from './use-is-narrow.ts';

/** What is open over or under a list: at most one of these. Records by id: they may change meanwhile. */
type Shown =
  | { kind: 'menu'; at: { x: number; y: number }; ids: readonly string[] }
  | { kind: 'edit'; ids: readonly string[] }
  | { kind: 'move'; id: string }
  | { kind: 'why'; id: string };

export interface ListActions {
  /** Undefined while nothing may be corrected. */
  corrections: Corrections | undefined;
  open(listed: ListedRecord): void;
  /** In the second reader. */
  openBeside(id: string): void;
  menu(ids: readonly string[], at: { x: number; y: number }): void;
  edit(ids: readonly string[]): void;
  why(id: string): void;
  /** Menu and dialogs. */
  over: ReactElement | null;
  /** The reasons, under the list. */
  under: ReactElement | null;
}

/** What can be done with the records of a list, with its menu and dialogs. @param back gives the list the focus again */
export function useRecordActions(
  caseId: string,
  records: RecordIndex | undefined,
  allCorrections: Corrections,
  back: () => void,
): ListActions {
  const session = useCaseSessionStore();
  const isReadOnly = useIsReadOnly();
  const isNarrow = useIsNarrow();
  const [shown, setShown] = useState<Shown | undefined>(undefined);
  const corrections = isReadOnly ? undefined : allCorrections;
  const close = (): void => {
    setShown(undefined);
    // Once what was open has given the focus away.
    setTimeout(back);
  };
  const found = (ids: readonly string[]): ListedRecord[] =>
    ids.flatMap((id) => records?.byId.get(id) ?? []).sort((a, b) => a.at - b.at);

  const open = (listed: ListedRecord): void => {
    const place = firstPlace(listed.record);
    if (place === undefined) return;
    readAt(session, place);
    if (!isNarrow) return;
    closePanel();
    setTimeout(focusRecords);
  };
  const openBeside = (id: string): void => {
    const listed = records?.byId.get(id);
    const place = listed && firstPlace(listed.record);
    if (place !== undefined) readBeside(session, place);
  };
  const edit = (ids: readonly string[]): void => {
    if (!isReadOnly && ids.length > 0) setShown({ kind: 'edit', ids });
  };
  const actionsOf = (ids: readonly string[]): RecordActions | undefined => {
    const picked = found(ids);
    const [first] = picked;
    if (first === undefined) return undefined;
    const { record, at } = first;
    const before = records?.all[at - 1];
    const after = records?.all[at + 1];
    const inView = pageInView(caseId);
    const place = inView && records?.at(inView);
    const merge = (one: ListedRecord, other: ListedRecord) => () =>
      void allCorrections.merge([one.record.id, other.record.id]);
    return {
      open: () => open(first),
      openBeside: () => openBeside(record.id),
      why: () => setShown({ kind: 'why', id: record.id }),
      edit: () => setShown({ kind: 'edit', ids }),
      split:
        inView !== undefined && place?.listed.record.id === record.id && place.page > 1
          ? { page: inView.page, run: () => void allCorrections.split(inView) }
          : undefined,
      mergePicked:
        picked.length > 1
          ? {
              records: picked.length,
              run: () => void allCorrections.merge(picked.map((one) => one.record.id)),
            }
          : undefined,
      mergePrevious: before && merge(before, first),
      mergeNext: after && merge(first, after),
      move: first.pages > 1 ? () => setShown({ kind: 'move', id: record.id }) : undefined,
    };
  };

  return {
    corrections,
    open,
    openBeside,
    edit,
    menu: (ids, at) => setShown({ kind: 'menu', at, ids }),
    why: (id) => setShown({ kind: 'why', id }),
    over: overOf(),
    under: underOf(),
  };

  function overOf(): ReactElement | null {
    if (shown?.kind === 'menu') {
      const actions = actionsOf(shown.ids);
      if (actions === undefined) return null;
      const closeMenu = (): void => {
        // What an item opened stays open.
        setShown((now) => (now === shown ? undefined : now));
        setTimeout(() => {
          if (document.activeElement === document.body) back();
        });
      };
      return <RecordMenu at={shown.at} actions={actions} isReadOnly={isReadOnly} onClose={closeMenu} />;
    }
    if (shown?.kind === 'edit') {
      const [first, ...rest] = found(shown.ids).map(({ record }) => record);
      if (first === undefined) return null;
      return <EditDialog records={[first, ...rest]} corrections={allCorrections} onClose={close} />;
    }
    if (shown?.kind === 'move') {
      const listed = records?.byId.get(shown.id);
      if (listed === undefined) return null;
      const [before, after] = [records?.all[listed.at - 1], records?.all[listed.at + 1]];
      return <MovePagesDialog {...{ listed, before, after }} corrections={allCorrections} onClose={close} />;
    }
    return null;
  }

  function underOf(): ReactElement | null {
    const listed = shown?.kind === 'why' ? records?.byId.get(shown.id) : undefined;
    return listed === undefined ? null : (
      <ExplanationPanel key={listed.record.id} caseId={caseId} listed={listed} onClose={close} />
    );
  }
}
