import type { QueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { flushAll } from './flush.ts';
import { notify } from './notify.ts';
import { forgetEverything } from './queries.ts';
import { type Screen, type SettingsPart, useView } from './view-state.ts';

/** Goes to a screen. Leaving a case saves it first; when that fails the case stays, and the reviewer may leave it anyway. */
export async function goTo(screen: Exclude<Screen, 'case' | 'profile' | 'document'>): Promise<void> {
  await afterSaving('Stayed on the case: it is not saved', 'Leave without saving', () =>
    useView.setState(screen === 'cases' ? { screen, caseId: null } : { screen }),
  );
}

/** Goes to a part of the settings. */
export async function goToSettings(settingsPart: SettingsPart): Promise<void> {
  useView.setState({ settingsPart });
  await goTo('settings');
}

/** Opens the library at a source; at a chapter or section of it, when one is named. */
export async function openLibrary(sourceId: string, placeId: number | null = null): Promise<void> {
  useView.setState({ library: { sourceId, placeId } });
  await goTo('library');
}

/** Opens one of the reviewer's own guideline documents; at a page, from 0, when one is named. */
export async function openLibraryDocument(documentId: string, page: number | null = null): Promise<void> {
  await afterSaving('Stayed on the case: it is not saved', 'Leave without saving', () =>
    useView.setState({ screen: 'document', libraryDocument: { documentId, page } }),
  );
}

/** Opens a letter profile in its editor. */
export async function openProfile(profileId: string): Promise<void> {
  await afterSaving('Stayed: what was typed is not saved', 'Leave without saving', () =>
    useView.setState({ screen: 'profile', profileId }),
  );
}

/** Opens a case in the workspace; at a signed version, when one is named. */
export async function openCase(caseId: string, openAtVersion: number | null = null): Promise<void> {
  await afterSaving('The open case is not saved', 'Open without saving', () =>
    useView.setState({ screen: 'case', caseId, openAtVersion }),
  );
}

/** From another screen back to where the reviewer was. */
export function goBack(): void {
  useView.setState((view) => ({ screen: view.caseId === null ? 'cases' : 'case' }));
}

/** Saves, locks the vault and forgets what was on screen. */
export async function lockNow(queryClient: QueryClient): Promise<void> {
  await afterSaving('Not locked: the open case is not saved', 'Lock without saving', async () => {
    try {
      await client.vault.lock({});
      forgetEverything(queryClient, 'user');
    } catch (thrown) {
      notify.error('The desk could not be locked', thrown);
    }
  });
}

async function afterSaving(
  failure: string,
  anyway: string,
  proceed: () => void | Promise<void>,
): Promise<void> {
  try {
    await flushAll();
  } catch (thrown) {
    notify.error(failure, thrown, { action: { label: anyway, run: () => void proceed() } });
    return;
  }
  await proceed();
}
