import { describe, expect, it, vi } from 'vitest';
import type { OpenProfile } from '../../../shared/contracts/profiles.ts';
import { AppError } from '../../../shared/errors.ts';
import { withProfileText } from '../../../shared/letter/edit-profile.ts';
import { builtInProfile } from '../../../shared/testing/profiles.ts';
import type { KeptDraft } from './draft-keeper.ts';
import { createProfileEditor } from './profile-editor.ts';

const shipped = builtInProfile('posted-2016');
const open: OpenProfile = {
  profile: { ...shipped, id: 'letter-1', version: 1, name: 'Ours' },
  builtIn: false,
  versions: [{ version: 1, savedAt: '2026-11-26T00:00:00.000Z' }],
  draft: null,
  shipped,
};

function anEditor(given: Partial<OpenProfile> = {}) {
  const kept: KeptDraft[] = [];
  let at = 0;
  const keep = vi.fn(async (draft: KeptDraft) => {
    kept.push(draft);
    return { keptAt: '2026-11-26T01:00:00.000Z' };
  });
  const store = createProfileEditor({ ...open, ...given }, keep, () => at);
  const type = (path: string, text: string) =>
    store.getState().change(path, withProfileText(store.getState().profile, path, text));
  const wait = (ms: number) => {
    at += ms;
  };
  return { store, kept, keep, type, wait };
}

describe('the editor of a profile', () => {
  it('takes typing in one field as one step of undo, and another field or a pause as a step of its own', () => {
    const { store, type, wait } = anEditor();
    type('organisation', 'R');
    type('organisation', 'Re');
    wait(2_000);
    type('organisation', 'Rev');
    type('how', 'We did.');
    const organisations = () => [store.getState().profile.organisation, store.getState().profile.how];
    store.getState().undo();
    expect(organisations()).toEqual(['Rev', shipped.how]);
    store.getState().undo();
    expect(organisations()).toEqual(['Re', shipped.how]);
    store.getState().undo();
    expect(organisations()).toEqual([shipped.organisation, shipped.how]);
    expect(store.getState()).toMatchObject({ canUndo: false, canRedo: true, isChanged: false });
    store.getState().redo();
    store.getState().redo();
    expect(organisations()).toEqual(['Rev', shipped.how]);
  });

  it('keeps what is typed as a draft, and forgets the draft where nothing differs any more', async () => {
    const { store, type, kept } = anEditor();
    type('organisation', 'Review Organization');
    expect(store.getState().status.kind).toBe('keeping');
    await store.getState().flush();
    expect(kept).toEqual([
      { basedOn: 1, profile: expect.objectContaining({ organisation: 'Review Organization' }) },
    ]);
    expect(store.getState().status).toEqual({ kind: 'kept', at: '2026-11-26T01:00:00.000Z' });
    store.getState().undo();
    await store.getState().flush();
    expect(kept.at(-1)).toBeNull();
  });

  it('says that a draft was not kept, keeps it in hand, and writes it with the next flush', async () => {
    const { store, type, keep, kept } = anEditor();
    keep.mockRejectedValueOnce(new AppError('DiskFull', 'disk-full', 'The disk is full.'));
    type('organisation', 'R');
    await expect(store.getState().flush()).rejects.toThrow('The disk is full.');
    expect(store.getState().status).toMatchObject({ kind: 'failed', error: { code: 'disk-full' } });
    await store.getState().flush();
    expect(kept).toHaveLength(1);
    expect(store.getState().status.kind).toBe('kept');
  });

  it('begins with the draft that was kept, and goes on from the version that was saved', async () => {
    const profile = withProfileText(open.profile, 'organisation', 'R');
    const { store, type, kept } = anEditor({
      draft: { basedOn: 1, keptAt: '2026-11-26T00:30:00.000Z', profile },
    });
    expect(store.getState()).toMatchObject({ profile: { organisation: 'R' }, isChanged: true });
    store.getState().versionSaved(profile, 2);
    expect(store.getState()).toMatchObject({ isChanged: false, saved: { version: 2, organisation: 'R' } });
    type('organisation', 'Re');
    await store.getState().flush();
    expect(kept).toEqual([{ basedOn: 2, profile: expect.objectContaining({ version: 2 }) }]);
  });

  it('holds what was typed while a version was being saved as a draft of the next one', async () => {
    const { store, type, kept } = anEditor();
    type('organisation', 'R');
    await store.getState().flush();
    const sent = store.getState().profile;
    type('organisation', 'Re');
    store.getState().versionSaved(sent, 2);
    expect(store.getState()).toMatchObject({ isChanged: true, saved: { organisation: 'R', version: 2 } });
    await store.getState().flush();
    expect(kept.at(-1)).toMatchObject({ basedOn: 2, profile: { organisation: 'Re' } });
  });

  it('knows of every problem as it is typed', () => {
    const { store, type } = anEditor();
    type('basis.none', 'None.');
    expect(store.getState().problems).toEqual([
      { severity: 'error', path: 'basis.none', message: expect.stringContaining('lacks {who}') },
    ]);
  });

  it('warns beside a text by which letters could not be read back, once typing rests, until it is worded otherwise', () => {
    vi.useFakeTimers();
    try {
      const { store, type } = anEditor();
      const warned = () => store.getState().problems.map(({ path, message }) => [path, message]);
      type('split.substituted', '{original} {authorized}');
      expect(warned()).toEqual([]);
      vi.advanceTimersByTime(1_000);
      expect(warned()).toEqual([
        [
          'split.substituted',
          'Something else was authorized: a letter written like this cannot be read back: the request would be read otherwise.',
        ],
      ]);
      type('split.substituted', shipped.split.substituted);
      vi.advanceTimersByTime(1_000);
      expect(warned()).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });
});
