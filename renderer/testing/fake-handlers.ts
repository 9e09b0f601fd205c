import { caseContracts, type LetterOutcome } from '../../shared/contracts/cases.ts';
import { letterContracts } from '../../shared/contracts/letter.ts';
import { profileContracts } from '../../shared/contracts/profiles.ts';
import { recordContracts } from '../../shared/contracts/records.ts';
import { appContracts, reviewerContracts, settingsContracts } from '../../shared/contracts/settings.ts';
import { textContracts } from '../../shared/contracts/text.ts';
import { vaultContracts } from '../../shared/contracts/vault.ts';
import { viewingContracts } from '../../shared/contracts/viewing.ts';
import { draftKey } from '../../shared/domain/draft.ts';
import { AppError } from '../../shared/errors.ts';
import { type Handler, on } from './fake-bridge.ts';
import { emptyCase, finishedCase, rowOf, sampleCase } from './fake-data.ts';
import { withChange } from './fake-drafts.ts';
import { fakeDocuments } from './fake-encounters.ts';
import { fakeProfileRows, fakeProfiles } from './fake-profiles.ts';
import type { FakeStore } from './fake-store.ts';
import { FAKE_FOLDER } from './fake-vault.ts';

const newId = () => crypto.randomUUID();
const now = () => new Date().toISOString();

export function vaultHandlers(store: FakeStore): Handler[] {
  const { vault } = store;
  return [
    on(vaultContracts.status, () => ({ state: vault.state, folder: FAKE_FOLDER })),
    on(vaultContracts.create, ({ passphrase, reviewer }) => {
      store.settings.recoveryKeyKept = false;
      return vault.create(passphrase, reviewer);
    }),
    on(vaultContracts.unlock, ({ passphrase }) => {
      vault.unlock(passphrase);
      return {};
    }),
    on(vaultContracts.recover, ({ recoveryKey, passphrase }) => {
      vault.recover(recoveryKey, passphrase);
      return {};
    }),
    on(vaultContracts.lock, () => {
      vault.state = 'locked';
      return {};
    }),
    on(vaultContracts.changePassphrase, ({ current, next }) => {
      vault.change(current, next);
      return {};
    }),
    on(vaultContracts.renewRecoveryKey, ({ passphrase }) => {
      const renewed = vault.renew(passphrase);
      store.settings.recoveryKeyKept = false;
      return renewed;
    }),
  ];
}

export function appHandlers(store: FakeStore): Handler[] {
  return [
    on(appContracts.about, () => ({
      version: '0.1.0',
      electron: '45.4.1',
      chrome: '146.0.0.0',
      node: '24.21.0',
      built: new Date(Date.now() - 12 * 86_400_000).toISOString(),
      ageDays: 12,
    })),
    on(settingsContracts.get, () => store.settings),
    on(settingsContracts.save, (change) => {
      store.settings = { ...store.settings, ...withoutUndefined(change) };
      return store.settings;
    }),
    on(reviewerContracts.get, () => store.vault.reviewer),
    on(reviewerContracts.save, (reviewer) => {
      store.vault.reviewer = reviewer;
      return reviewer;
    }),
  ];
}

export function caseHandlers(store: FakeStore): Handler[] {
  return [
    on(caseContracts.list, () => [...store.cases.values()].map(rowOf)),
    on(caseContracts.create, () => store.add(emptyCase(newId()))),
    on(caseContracts.addSample, () => store.add(sampleCase(newId()))),
    on(caseContracts.importJson, () => store.add(finishedCase(newId()))),
    on(caseContracts.importLetters, () => [fakeLetterOutcome(store.add(finishedCase(newId())).caseId)]),
    on(caseContracts.exportJson, () => ({ path: `${FAKE_FOLDER}/case.json` })),
    on(caseContracts.open, ({ caseId }) => {
      const { case: content, state, revisions, savedAt } = store.case(caseId);
      return { case: content, state, documents: fakeDocuments(store.pages), revisions, savedAt };
    }),
    on(caseContracts.remove, ({ caseId }) => {
      store.cases.delete(caseId);
      return {};
    }),
    on(caseContracts.write, ({ caseId, revision, change }) => {
      if (store.writesFail) throw new AppError('DiskFull', 'disk-full', 'The disk is full. Free some space.');
      const one = store.case(caseId);
      const key = draftKey(change);
      if (revision !== (one.revisions[key] ?? 0)) {
        throw new AppError('Conflict', 'stale-revision', 'This field was changed elsewhere.', { path: key });
      }
      const next = revision + 1;
      const savedAt = now();
      store.add({
        ...one,
        case: withChange(one.case, change),
        savedAt,
        revisions: { ...one.revisions, [key]: next },
      });
      return { revision: next, savedAt };
    }),
    ...itemHandlers(store),
  ];
}

function fakeLetterOutcome(caseId: string): LetterOutcome {
  return {
    ...{ kind: 'imported', file: 'letter.pdf', caseId, caseNumber: 'CM17-0000001' },
    ...{ items: 1, isExact: true, warnings: [] },
  };
}

function itemHandlers(store: FakeStore): Handler[] {
  const change = (caseId: string, edit: (items: FakeItems) => FakeItems) => {
    const one = store.case(caseId);
    store.add({ ...one, case: { ...one.case, items: edit(one.case.items) }, savedAt: now() });
  };
  return [
    on(caseContracts.addItem, ({ caseId }) => {
      const id = newId();
      change(caseId, (items) => [...items, { id, request: '', bodyParts: [], bases: {}, rationale: [] }]);
      return { item: id };
    }),
    on(caseContracts.addItems, ({ caseId, items: contents }) => {
      const added = contents.map((content) => ({ ...content, id: newId(), bases: {}, rationale: [] }));
      change(caseId, (items) => [...items, ...added]);
      return { items: added.map(({ id }) => id) };
    }),
    on(caseContracts.arrangeItems, ({ caseId, put, remove }) => {
      change(caseId, (items) => {
        const gone = new Set([...remove, ...put.map(({ item }) => item.id)]);
        const rest = items.filter(({ id }) => !gone.has(id));
        for (const { item, at } of put) rest.splice(at, 0, item);
        return rest;
      });
      return {};
    }),
    on(caseContracts.removeItem, ({ caseId, item }) => {
      change(caseId, (items) => items.filter((one) => one.id !== item));
      return {};
    }),
    on(caseContracts.moveItem, ({ caseId, item, to }) => {
      change(caseId, (items) => {
        const rest = items.filter((one) => one.id !== item);
        return rest.toSpliced(to, 0, ...items.filter((one) => one.id === item));
      });
      return {};
    }),
  ];
}

type FakeItems = ReturnType<FakeStore['case']>['case']['items'];

export function recordHandlers(_store: FakeStore): Handler[] {
  return [
    on(recordContracts.import, () => ({ importId: null })),
    on(recordContracts.imports, () => ({
      files: [],
      counts: {
        ...{ waiting: 0, working: 0, password: 0, imported: 0 },
        ...{ known: 0, opened: 0, refused: 0, cancelled: 0 },
      },
      more: 0,
    })),
    on(textContracts.status, ({ caseId }) => ({ caseId, documents: [], hold: null })),
    on(viewingContracts.readers, () => ({ readers: null })),
    on(viewingContracts.seen, () => []),
    on(letterContracts.profiles, fakeProfiles),
    on(profileContracts.list, fakeProfileRows),
    on(letterContracts.export, () => ({ path: `${FAKE_FOLDER}/letter.docx`, signed: false })),
    on(letterContracts.reveal, () => ({})),
  ];
}

function withoutUndefined<T extends object>(value: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
