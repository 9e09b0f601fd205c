import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { registerFlusher } from './flush.ts';
import { type Notice, onNotice } from './notify.ts';
import { createQueryClient } from './queries.ts';
import { goBack, goTo, lockNow, openCase } from './session.ts';
import { resetView, useView } from './view-state.ts';

const cleanUp: (() => void)[] = [];
let notices: Notice[] = [];

function unsaved(): void {
  cleanUp.push(
    registerFlusher(async () => {
      throw new Error('disk full');
    }),
  );
}

describe('leaving a case', () => {
  beforeEach(() => {
    notices = [];
    cleanUp.push(onNotice((notice) => notices.push(notice)));
    resetView(null);
    useView.setState({ screen: 'case', caseId: 'c1' });
  });
  afterEach(() => {
    for (const done of cleanUp.splice(0)) done();
    vi.unstubAllGlobals();
  });

  it('saves it first', async () => {
    const order: string[] = [];
    cleanUp.push(registerFlusher(async () => void order.push(useView.getState().screen)));
    await goTo('cases');
    expect(order).toEqual(['case']);
    expect(useView.getState()).toMatchObject({ screen: 'cases', caseId: null });
  });

  it('stays on it when it cannot be saved, and leaves it when told to', async () => {
    unsaved();
    await goTo('cases');
    expect(useView.getState()).toMatchObject({ screen: 'case', caseId: 'c1' });
    expect(notices).toMatchObject([{ intent: 'error', action: { label: 'Leave without saving' } }]);
    notices[0]?.action?.run();
    expect(useView.getState()).toMatchObject({ screen: 'cases', caseId: null });
  });

  it('for another one stays on it as well when it cannot be saved', async () => {
    unsaved();
    await openCase('c2');
    expect(useView.getState().caseId).toBe('c1');
  });

  it('for the settings keeps it open to come back to', async () => {
    await goTo('settings');
    goBack();
    expect(useView.getState()).toMatchObject({ screen: 'case', caseId: 'c1' });
  });

  it('does not lock the vault over unsaved text', async () => {
    const lock = vi.fn(async () => ({ ok: true, value: {} }));
    vi.stubGlobal('window', { imr: { vault: { lock } } });
    unsaved();
    await lockNow(createQueryClient());
    expect(lock).not.toHaveBeenCalled();
    notices[0]?.action?.run();
    await vi.waitFor(() => expect(useView.getState().lockReason).toBe('user'));
    expect(lock).toHaveBeenCalledOnce();
  });
});
