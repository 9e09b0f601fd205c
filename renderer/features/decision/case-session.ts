import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { OpenCase } from '../../../shared/contracts/cases.ts';
import type { DocumentRow } from '../../../shared/contracts/records.ts';
import { applyChange } from '../../../shared/domain/apply-change.ts';
import type { ImrCase } from '../../../shared/domain/case.ts';
import type { DraftChange } from '../../../shared/domain/draft.ts';
import type { ItemContent } from '../../../shared/domain/item.ts';
import { releaseFrom } from '../../../shared/entry/decide.ts';
import { type Arrangement, undoOfArrangement } from '../../../shared/entry/undo-arrangement.ts';
import type { AppError } from '../../../shared/errors.ts';
import type { Copy } from '../../../shared/letter/profile.ts';
import { client } from '../../lib/client.ts';
import { errorText } from '../../lib/notify.ts';
import type { BasisForm } from './basis-form.ts';
import { type CheckInputs, NO_INPUTS } from './check-inputs.ts';
import { DraftSaver, type SaveStatus } from './draft-saver.ts';
import { type FocusPlace, tabOfPlace } from './places.ts';

export type DeterminationTab = 'case' | 'summary' | 'items' | 'guidelines' | 'check' | 'letter' | 'sign';

export interface CaseSession {
  /** The working copy: what is stored, with what is typed and not yet saved laid over it. */
  case: ImrCase;
  /** The case as of the last pause in typing: what is checked. */
  checked: ImrCase;
  documents: DocumentRow[];
  status: SaveStatus;
  /** When the case was last saved before it was opened. ISO. */
  openedAt: string;
  tab: DeterminationTab;
  /** The item being written; undefined when there is none. */
  itemId: string | undefined;
  documentId: string | undefined;
  /** Bases that are not complete yet, as entered, by item and side: they outlive a change of tabs. */
  basisForms: Readonly<Record<string, BasisForm>>;
  /** Which letter is written: what is checked and shown depends on it. */
  copy: Copy;
  /** A place that waits for the focus, until it has taken it. */
  focusRequest: FocusPlace | undefined;
  /** What changed without the focus going there; read out politely. */
  announcement: string;
  /** What the check needs beside the case. */
  checkInputs: CheckInputs;
  /** Counts how often items were written whole: what is on screen of them is then drawn anew. */
  generation: number;

  change(change: DraftChange): void;
  flush(): Promise<void>;
  /** Writes again what could not be written; after a conflict, over the stored text. */
  saveAgain(): Promise<void>;
  addItem(): Promise<void>;
  /** Adds items with what was asked for, after the others. */
  addItems(contents: readonly ItemContent[]): Promise<void>;
  removeItem(id: string): Promise<void>;
  moveItem(id: string, to: number): Promise<void>;
  /** Puts whole items in their places and takes others out, then shows one of them. It can be undone. */
  arrangeItems(arrangement: Arrangement, done: { said: string; show: string }): Promise<void>;
  /** Takes back the last of removing, moving and arranging items. False when there is none. */
  undoItems(): Promise<boolean>;
  /** Reads the case again, keeping what is not saved. */
  reload(): Promise<void>;
  keepBasisForm(key: string, form: BasisForm): void;
  /** The basis was changed elsewhere: what was entered of it is not to be kept. */
  dropBasisForm(key: string): void;
  show(view: Partial<Pick<CaseSession, 'tab' | 'itemId' | 'documentId'>>): void;
  /** Shows a place and moves the focus there. */
  goTo(place: FocusPlace, tab?: DeterminationTab): void;
  focusTaken(): void;
  chooseCopy(copy: Copy): void;
  announce(text: string): void;
  setCheckInputs(inputs: CheckInputs): void;
}

/** After the last keystroke: the check reads whole texts, and no keystroke is to wait for it. */
const PAUSE_MS = 250;

/** Where the reviewer was in each case, for coming back from another screen. Gone with the page when the desk locks. */
const lastViews = new Map<string, Pick<CaseSession, 'tab' | 'itemId' | 'documentId'>>();

/** The session of one open case. It belongs to that case for life; another case gets another session. */
export function createCaseSession(open: OpenCase): StoreApi<CaseSession> {
  const caseId = open.case.id;
  return createStore<CaseSession>((set, get) => {
    let pause: ReturnType<typeof setTimeout> | undefined;
    /** What takes back what was done to the list of items, the latest last. */
    const undos: (() => Promise<void>)[] = [];
    const saver = new DraftSaver(
      (change, revision) => client.cases.write({ caseId, revision, change }),
      (status) => {
        // At every keystroke while it is saving already: nothing new for those who watch.
        if (status.kind !== 'saving' || get().status.kind !== 'saving') set({ status });
      },
      { revisions: open.revisions, savedAt: open.savedAt },
    );

    const reload = async () => {
      const fresh = await client.cases.open({ caseId });
      saver.rebase(fresh.revisions);
      const merged = saver.unsaved().reduce(applyChange, fresh.case);
      set(({ itemId, documentId }) => ({
        case: merged,
        checked: merged,
        documents: fresh.documents,
        itemId: pick(fresh.case.items, itemId),
        documentId: pick(fresh.documents, documentId),
      }));
    };

    const arrange = async (arrangement: Arrangement, show: string | undefined) => {
      await saver.flush();
      await client.cases.arrangeItems({ caseId, ...arrangement });
      // What was entered of them and is not complete belongs to texts that are not there any more.
      const written = new Set(arrangement.put.map(({ item }) => item.id));
      set(({ basisForms, generation }) => ({
        generation: generation + 1,
        basisForms: Object.fromEntries(
          Object.entries(basisForms).filter(([key]) => !written.has(key.replace(/\/[a-z]+$/, ''))),
        ),
      }));
      await reload();
      if (show !== undefined && get().case.items.some(({ id }) => id === show))
        get().goTo({ field: 'item', item: show });
    };
    const move = async (id: string, to: number) => {
      await client.cases.moveItem({ caseId, item: id, to });
      await reload();
      get().announce(`Now item ${to + 1} of ${get().case.items.length}.`);
    };

    return {
      case: open.case,
      checked: open.case,
      documents: open.documents,
      status: { kind: 'saved', at: open.savedAt },
      openedAt: open.savedAt,
      tab: lastViews.get(caseId)?.tab ?? (open.case.items.length === 0 ? 'case' : 'items'),
      itemId: pick(open.case.items, lastViews.get(caseId)?.itemId),
      documentId: pick(open.documents, lastViews.get(caseId)?.documentId),
      basisForms: {},
      copy: 'posted',
      focusRequest: undefined,
      announcement: '',
      checkInputs: NO_INPUTS,
      generation: 0,
      change: (change) => {
        set((session) => ({ case: applyChange(session.case, change) }));
        clearTimeout(pause);
        pause = setTimeout(() => set((session) => ({ checked: session.case })), PAUSE_MS);
        saver.change(change);
      },
      flush: () => saver.flush(),
      saveAgain: async () => {
        const { status } = get();
        if (status.kind === 'failed' && status.error.kind === 'Conflict') await reload();
        await saver.flush();
      },
      addItem: async () => {
        const { item } = await client.cases.addItem({ caseId });
        await reload();
        get().goTo({ field: 'item.request', item });
      },
      addItems: async (contents) => {
        await saver.flush();
        const { items } = await client.cases.addItems({ caseId, items: [...contents] });
        await reload();
        get().show({ tab: 'items', itemId: items[0] });
      },
      removeItem: async (id) => {
        await saver.flush();
        const before = get().case.items;
        const index = before.findIndex((item) => item.id === id);
        for (const change of releaseFrom(get().case, id)) {
          if ('item' in change) get().dropBasisForm(`${change.item}/reviewer`);
          get().change(change);
        }
        await saver.flush();
        await client.cases.removeItem({ caseId, item: id });
        await reload();
        const { items } = get().case;
        undos.push(() => arrange(undoOfArrangement(before, { put: [], remove: [id] }), id));
        const neighbour = items[Math.min(index, items.length - 1)];
        get().announce(`Item ${index + 1} removed.`);
        get().goTo(neighbour === undefined ? { field: 'items' } : { field: 'item', item: neighbour.id });
      },
      moveItem: async (id, to) => {
        const from = get().case.items.findIndex((item) => item.id === id);
        await move(id, to);
        undos.push(() => move(id, from));
      },
      arrangeItems: async (arrangement, { said, show }) => {
        await saver.flush();
        const back = undoOfArrangement(get().case.items, arrangement);
        const shown = get().itemId;
        await arrange(arrangement, show);
        undos.push(() => arrange(back, shown));
        get().announce(said);
      },
      undoItems: async () => {
        const undo = undos.pop();
        if (undo === undefined) return false;
        await undo();
        get().announce('Taken back.');
        return true;
      },
      reload,
      keepBasisForm: (key, form) => set(({ basisForms }) => ({ basisForms: { ...basisForms, [key]: form } })),
      dropBasisForm: (key) => set(({ basisForms: { [key]: _dropped, ...rest } }) => ({ basisForms: rest })),
      show: (view) => {
        // A place that never took the focus must not take it now.
        set({ ...view, focusRequest: undefined });
        const { tab, itemId, documentId } = get();
        lastViews.set(caseId, { tab, itemId, documentId });
      },
      goTo: (place, tab = tabOfPlace(place)) => {
        get().show({
          ...(tab === undefined ? {} : { tab }),
          ...(place.item === undefined ? {} : { itemId: place.item }),
        });
        set({ focusRequest: place });
      },
      focusTaken: () => set({ focusRequest: undefined }),
      chooseCopy: (copy) => set({ copy }),
      announce: (text) => set({ announcement: text }),
      setCheckInputs: (checkInputs) => set({ checkInputs }),
    };
  });
}

function pick(list: readonly { id: string }[], id: string | undefined): string | undefined {
  return list.some((one) => one.id === id) ? id : list[0]?.id;
}

const CaseSessionContext = createContext<StoreApi<CaseSession> | undefined>(undefined);
export const CaseSessionProvider = CaseSessionContext.Provider;

/** The session itself, for what is read only when it is needed. */
export function useCaseSessionStore(): StoreApi<CaseSession> {
  const store = useContext(CaseSessionContext);
  if (store === undefined) throw new Error('useCaseSessionStore needs a CaseSessionProvider around it');
  return store;
}

/** A part of the open case's session; the component renders again when that part changes. */
export function useCaseSession<T>(select: (session: CaseSession) => T): T {
  return useStore(useCaseSessionStore(), select);
}

/** Why something is not saved, as one sentence. */
export function saveProblem(error: AppError): string {
  return error.kind === 'Conflict'
    ? 'The stored text has changed since. Save again to keep yours.'
    : errorText(error);
}
