import { resolve } from 'node:path';
import type { AppEvent } from '../../shared/contracts/bridge.ts';
import type { CaseRow } from '../../shared/contracts/cases.ts';
import type { ImrCase } from '../../shared/domain/case.ts';
import { requireOpen } from '../../shared/domain/case-state.ts';
import { updateIndex } from '../../shared/encounters/known-index.ts';
import { AppError } from '../../shared/errors.ts';
import type { RecordsInput } from '../../shared/rules/finding.ts';
import { textsThatMayQuote } from '../../shared/rules/reasoning/quoted-texts.ts';
import { searchesOf } from '../../shared/rules/records/searches-of.ts';
import { placedEvidence, seenInput } from '../../shared/rules/records/seen.ts';
import { type BackendClient, createBackend } from '../backend/backend.ts';
import { forkSpawner } from '../backend/jobs/fork-spawner.ts';
import { ASSETS } from './assets.ts';
import type { CaseUse, SourceCase } from './case-source.ts';
import { type CliIo, vaultPassphrase } from './io.ts';

/** Runs `work` on a backend over the vault's folder, locked as yet, and closes it whatever happens. */
export async function withBackend<T>(
  vault: string,
  work: (client: BackendClient) => Promise<T>,
  emit: (event: AppEvent) => void = () => undefined,
): Promise<T> {
  const backend = createBackend({
    dataDir: resolve(vault),
    assetsDir: ASSETS,
    jobs: forkSpawner,
    clock: () => new Date(),
    emit,
    reading: false,
  });
  try {
    return await work(backend.client);
  } finally {
    await backend.close();
  }
}

/** Runs `work` on an open vault. The passphrase comes from IMR_PASSPHRASE or a prompt, once. */
export async function withOpenVault<T>(
  vault: string,
  io: CliIo,
  work: (client: BackendClient, passphrase: string) => Promise<T>,
  emit?: (event: AppEvent) => void,
): Promise<T> {
  return withBackend(
    vault,
    async (client) => {
      const { state } = await client.vault.status({});
      if (state === 'none') throw new AppError('NotFound', 'no-vault', `There is no vault in ${vault}.`);
      const passphrase = await vaultPassphrase(io);
      await client.vault.unlock({ passphrase });
      return work(client, passphrase);
    },
    emit,
  );
}

/**
 * The internal id of the case that `name` means: an internal id, or a case number that only one case has.
 * @throws AppError NotFound `no-case`; Invalid `ambiguous-case`
 */
export async function caseIdOf(client: BackendClient, name: string): Promise<string> {
  return caseIdAmong(await client.cases.list({}), name);
}

/** The same among cases that are listed already. */
export function caseIdAmong(cases: readonly CaseRow[], name: string): string {
  const exact = cases.find((one) => one.id === name);
  if (exact !== undefined) return exact.id;
  const [only, ...more] = cases.filter((one) => one.caseNumber === name);
  if (only === undefined)
    throw new AppError('NotFound', 'no-case', `There is no case "${name}" in this vault.`);
  if (more.length > 0) {
    const ids = [only, ...more].map((one) => one.id).join(', ');
    const message = `${more.length + 1} cases have the number "${name}"; name one by its id: ${ids}.`;
    throw new AppError('Invalid', 'ambiguous-case', message);
  }
  return only.id;
}

/** A case of a vault, for commands that work on a case. */
export function readCaseFromVault(vault: string, name: string, io: CliIo, use: CaseUse): Promise<SourceCase> {
  return withOpenVault(vault, io, async (client) => {
    const caseId = await caseIdOf(client, name);
    const opened = await client.cases.open({ caseId });
    const profiles = await client.letter.profiles({});
    const reviewer = await client.reviewer.get({});
    const source = { imrCase: opened.case, reviewer, profiles };
    if (use === 'check') {
      const dismissals = await client.checks.list({ caseId });
      return { ...source, dismissals, records: await readRecords(client, opened.case) };
    }
    requireOpen(opened.state);
    return { ...source, dismissals: [], records: undefined };
  });
}

/** What the check asks of the records, all of it asked beforehand. */
async function readRecords(client: BackendClient, imrCase: ImrCase): Promise<RecordsInput> {
  const { id: caseId } = imrCase;
  const queries = searchesOf(imrCase);
  const pages = await client.checks.look({ caseId, queries });
  const found = new Map(queries.map((query, at) => [query, pages[at]]));
  const mentions = await client.checks.mentions({ caseId });
  const documents = await client.viewing.seen({ caseId });
  const { evidence } = await client.evidence.list({ caseId });
  const index = await updateIndex(undefined, (since, after) =>
    client.encounters.list({ caseId, since, after }),
  );
  const seen = seenInput({ documents, records: index.records, evidence: evidence.map(placedEvidence) });
  const texts = textsThatMayQuote(imrCase).map(({ text }) => text);
  const corrected = await client.library.corrections({});
  const quotations = await client.libraryDocuments.quotations({ texts });
  const quoted = new Map(texts.map((text, at) => [text, quotations[at]]));
  return {
    ...{ pagesWith: (query) => found.get(query), mentions: () => mentions, seen: () => seen },
    quoted: (text) => quoted.get(text),
    editions: () => corrected,
  };
}
