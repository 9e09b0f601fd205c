import { basename } from 'node:path';
import type { PackageLockChoice, ReturnReview } from '../../../shared/contracts/exchange.ts';
import { AppError } from '../../../shared/errors.ts';
import type { PackageKey, PackageLock } from '../exchange/age-file.ts';
import type { ExchangeDeps } from '../exchange/unpack.ts';
import { knownProfiles } from '../letter/known-profiles.ts';
import { requireProfile } from '../letter/profiles.ts';
import type { Identity } from '../signing/identity.ts';
import { readCaseHead } from '../store/cases.ts';
import { readFrozen, readVersions } from '../store/determinations.ts';
import { readDocuments } from '../store/documents.ts';
import { readPartner } from '../store/partners.ts';
import { readReceivingKey } from '../store/receiving-key.ts';
import { checkNewPassphrase } from '../vault/passphrase.ts';
import type { HandlerDeps, Handlers } from './deps.ts';
import { vaultIdentity, vaultIdentityFacts } from './identity.ts';
import { taskRunner } from './tasks.ts';

type Operation =
  | 'inspectFrom'
  | 'previewFrom'
  | 'takeInFrom'
  | 'prepare'
  | 'packCaseTo'
  | 'returnReview'
  | 'returnCaseTo'
  | 'cancel';

/** Case packages: looked at, taken in, written, returned. All that reads and writes them is loaded at first use. */
export function exchangeHandlers(deps: HandlerDeps): Handlers<'exchange', Operation> {
  const tasks = taskRunner(deps.emit);
  return {
    inspectFrom: async ({ path }) => {
      const { lookAtPackage } = await import('../exchange/opens-with.ts');
      const { opensWith, bytes } = await lookAtPackage(path);
      if (opensWith === 'identity') ownKey(deps, path);
      return { file: basename(path), bytes, opensWith: opensWith === 'identity' ? 'own-key' : 'passphrase' };
    },
    previewFrom: async ({ path, passphrase }) => {
      const { previewPackage } = await import('../exchange/preview.ts');
      return previewPackage({ path, key: keyFor(deps, path, passphrase) }, deps.store().reader);
    },
    takeInFrom: ({ path, passphrase, task, asCopy, manifestSha256 }) =>
      tasks.run(task, async (control) => {
        const { unpackCase } = await import('../exchange/unpack.ts');
        const key = keyFor(deps, path, passphrase);
        const options = { path, key, asCopy, manifestSha256, ...control };
        const { caseId, documents } = await unpackCase(exchangeDeps(deps), options);
        const pages = documents.reduce((sum, one) => sum + one.pages, 0);
        return { caseId, documents: documents.length, pages };
      }),
    prepare: async (input) => {
      lockFrom(deps, input.lock);
      await signerOf(deps, input);
      return {};
    },
    packCaseTo: (input) =>
      tasks.run(input.task, async (control) => {
        const { caseId, path, lock, program, notes } = input;
        const options = { caseId, path, notes, version: program, lock: lockFrom(deps, lock), ...control };
        const signer = await signerOf(deps, input);
        const { packCase } = await import('../exchange/pack.ts');
        const { bytes } = await packCase(exchangeDeps(deps), { ...options, signer });
        return { path, bytes };
      }),
    returnReview: ({ caseId }) => returnReview(deps, caseId),
    returnCaseTo: (input) =>
      tasks.run(input.task, async (control) => {
        const { caseId, path, lock, program, version, copies, parts, vaultPassphrase: passphrase } = input;
        const pack = { caseId, path, version: program, lock: lockFrom(deps, lock), ...control };
        const signer = await signerOf(deps, input);
        const { returnCase } = await import('./return-case.ts');
        const of = { determination: version, copies, parts, passphrase };
        const { provePassphrase } = deps;
        const { bytes } = await returnCase(
          { ...exchangeDeps(deps), provePassphrase },
          { ...pack, ...of, signer },
        );
        return { path, bytes };
      }),
    cancel: ({ task }) => {
      tasks.cancel(task);
      return {};
    },
  };
}

function exchangeDeps({ store, records, audit, clock, assetsDir }: HandlerDeps): ExchangeDeps {
  return { store: store(), records: records(), audit: audit(), clock, assetsDir };
}

/** A passphrase where one is given, otherwise the vault's own key. */
function keyFor(deps: HandlerDeps, path: string, passphrase: string | null): PackageKey {
  return passphrase === null ? { identities: [ownKey(deps, path)] } : { passphrase };
}

/** @throws AppError Precondition `no-receiving-key` */
function ownKey({ store }: HandlerDeps, path: string): string {
  const key = readReceivingKey(store().reader);
  if (key !== undefined) return key.identity;
  const message = `${basename(path)} is encrypted for the holder of a key, and this vault has none. Make one in Settings under Organizations, give it to the sender, and ask for the package again.`;
  throw new AppError('Precondition', 'no-receiving-key', message);
}

/** @throws AppError Invalid, for a passphrase that is too weak; NotFound `no-partner`; Precondition `partner-without-key` */
function lockFrom({ store }: HandlerDeps, lock: PackageLockChoice): PackageLock {
  if (lock.by === 'passphrase') {
    checkNewPassphrase(lock.passphrase, 'passphrase');
    return { passphrase: lock.passphrase };
  }
  const { name, recipients } = readPartner(store().reader, lock.partner);
  if (recipients.length > 0) return { recipients };
  const message = `${name} has no key for packages. Add it in Settings, or use a passphrase.`;
  throw new AppError('Precondition', 'partner-without-key', message);
}

/**
 * The identity that signs, its use allowed by the passphrase; undefined where the package leaves unsigned.
 * @throws AppError Precondition `no-identity`, `passphrase-needed`, and those of `checkIdentity`; Invalid
 * `wrong-passphrase`
 */
async function signerOf(
  deps: HandlerDeps,
  { sign, vaultPassphrase, caseId }: { sign: boolean; vaultPassphrase?: string | undefined; caseId: string },
): Promise<Identity | undefined> {
  if (!sign) return undefined;
  const { checkIdentity } = await import('../signing/identity.ts');
  checkIdentity(await vaultIdentity(deps), deps.clock());
  if (vaultPassphrase === undefined) {
    const message = 'The package is signed with your identity: that takes the passphrase.';
    throw new AppError('Precondition', 'passphrase-needed', message);
  }
  await deps.provePassphrase(vaultPassphrase, caseId);
  // Read again: the vault may have been locked while the passphrase was being tried.
  return vaultIdentity(deps);
}

async function returnReview(deps: HandlerDeps, caseId: string): Promise<ReturnReview> {
  const { reader } = deps.store();
  const head = readCaseHead(reader, caseId);
  const [current] = readVersions(reader, caseId);
  const profile =
    current === undefined
      ? requireProfile(knownProfiles(deps), head.profile)
      : readFrozen(reader, caseId, current.version).profile;
  const documents = readDocuments(reader, caseId);
  const identity = await vaultIdentityFacts(deps);
  return {
    version: current?.version ?? null,
    allowed: profile.returns,
    records: {
      documents: documents.length,
      pages: documents.reduce((sum, one) => sum + one.pages, 0),
      bytes: documents.reduce((sum, one) => sum + one.bytes, 0),
    },
    signedByOrganisation: profile.signing.byOrganisation,
    identity: identity && { name: identity.name, problem: identity.problem?.message ?? null },
  };
}
