import { basename } from 'node:path';
import type { CertificateSubject, IdentityFacts, IdentityState } from '../../../shared/contracts/identity.ts';
import type { AuditEvent } from '../../../shared/domain/audit.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Identity } from '../signing/identity.ts';
import type { IdentitySubject } from '../signing/new-identity.ts';
import type { Writer } from '../store/handles.ts';
import {
  deleteIdentity,
  deleteRequest,
  readIdentity,
  readRequest,
  writeIdentity,
  writeRequest,
} from '../store/identity.ts';
import { readReviewer } from '../store/reviewer.ts';
import type { HandlerDeps, Handlers } from './deps.ts';
import { writeRecorded } from './write-recorded.ts';

// The certificate library is large, and unlocking does not need it: everything of `signing` is loaded at first use.
const loadStored = () => import('../signing/stored-identity.ts');
const loadNew = () => import('../signing/new-identity.ts');

type Operation =
  | 'get'
  | 'make'
  | 'requestTo'
  | 'installCertificateFrom'
  | 'importKeyFileFrom'
  | 'exportCertificateTo'
  | 'remove';

/** The signing identity of the vault: made, asked for, imported, shown, removed. Its key goes nowhere. */
export function identityHandlers(deps: HandlerDeps): Handlers<'identity', Operation> {
  const get = () => identityState(deps);
  return {
    get,
    make: async ({ subject, validYears }) => {
      const who = await subjectOf(deps, subject);
      refuseSecond(deps);
      const { createIdentity } = await loadNew();
      const { validForYears } = await import('../signing/valid-years.ts');
      const made = await createIdentity(who, deps.clock());
      await keep(deps, 'identity.made', validForYears(made, validYears, deps.clock()), () =>
        refuseSecond(deps),
      );
      return get();
    },
    requestTo: async ({ subject, path }) => {
      const who = await subjectOf(deps, subject);
      refuseSecondRequest(deps);
      const { createRequest } = await loadNew();
      const { key, requestPem } = await createRequest(who);
      const requestedAt = deps.clock().toISOString();
      // First: a request in the organisation's hands whose key is nowhere would be for nothing.
      deps.store().write((writer) => {
        refuseSecondRequest(deps);
        writeRequest(writer, { key, subject: who.commonName, requestedAt });
      });
      try {
        await writeRecorded(deps, path, requestPem, (sha256) => ({
          kind: 'identity.requested',
          subject: { sha256 },
        }));
      } catch (thrown) {
        deps.store().write(deleteRequest);
        throw thrown;
      }
      return get();
    },
    installCertificateFrom: async ({ path }) => {
      const { identityForKeys } = await loadStored();
      const { reader } = deps.store();
      const waiting = readRequest(reader);
      const current = readIdentity(reader);
      const keys = [waiting, current].flatMap((one) => (one === undefined ? [] : [one.key]));
      if (keys.length === 0) {
        const message =
          'There is no key in this vault that a certificate could be for. Make a request first.';
        throw new AppError('Precondition', 'no-key-for-certificate', message);
      }
      const { identity, at } = identityForKeys(keys, await readKeyFile(path), basename(path));
      const answersRequest = waiting !== undefined && at === 0;
      await keep(deps, 'identity.certified', identity, (writer) => {
        if (answersRequest) deleteRequest(writer);
      });
      return get();
    },
    importKeyFileFrom: async ({ path, passphrase }) => {
      refuseSecond(deps);
      const { openIdentity } = await import('../signing/identity.ts');
      const identity = openIdentity(await readKeyFile(path), passphrase, basename(path));
      await keep(deps, 'identity.imported', identity, () => refuseSecond(deps));
      return get();
    },
    exportCertificateTo: async ({ path }) => {
      const identity = await vaultIdentity(deps);
      const { certificatePem } = await import('../signing/identity.ts');
      const { certificateHash } = await loadStored();
      const sha256 = certificateHash(identity.certificate);
      await writeRecorded(deps, path, certificatePem(identity), () => ({
        kind: 'identity.certificate-exported',
        subject: { sha256 },
      }));
      return { path };
    },
    remove: async ({ what }) => {
      await (what === 'identity' ? removeIdentity(deps) : removeRequest(deps));
      return get();
    },
  };
}

/**
 * The identity that signs, for the operation that does. Never answer a call with it.
 * @throws AppError Locked; Precondition `no-identity`
 */
export async function vaultIdentity(deps: Pick<HandlerDeps, 'store'>): Promise<Identity> {
  const stored = readIdentity(deps.store().reader);
  if (stored === undefined) {
    const message = 'There is no signing identity in this vault. Make or import one in Settings.';
    throw new AppError('Precondition', 'no-identity', message);
  }
  return (await loadStored()).fromStoredForm(stored);
}

/** What is shown of the vault's identity, as it stands today; null when it has none. */
export async function vaultIdentityFacts(
  deps: Pick<HandlerDeps, 'store' | 'clock'>,
): Promise<IdentityFacts | null> {
  const stored = readIdentity(deps.store().reader);
  if (stored === undefined) return null;
  const { fromStoredForm, identityFacts } = await loadStored();
  return identityFacts(fromStoredForm(stored), deps.clock());
}

async function identityState(deps: HandlerDeps): Promise<IdentityState> {
  const request = readRequest(deps.store().reader);
  const waiting =
    request === undefined ? null : { subject: request.subject, requestedAt: request.requestedAt };
  return { identity: await vaultIdentityFacts(deps), request: waiting };
}

/** Keeps an identity that may sign today. @param alongside runs in the same transaction, first */
async function keep(
  deps: HandlerDeps,
  kind: Extract<AuditEvent['kind'], 'identity.made' | 'identity.imported' | 'identity.certified'>,
  identity: Identity,
  alongside: (writer: Writer) => void,
): Promise<void> {
  const { checkIdentity } = await import('../signing/identity.ts');
  const { certificateHash, toStoredForm } = await loadStored();
  checkIdentity(identity, deps.clock());
  deps.store().write((writer) => {
    alongside(writer);
    writeIdentity(writer, toStoredForm(identity));
    deps.audit().record(writer, { kind, subject: { sha256: certificateHash(identity.certificate) } });
  });
}

async function removeIdentity(deps: HandlerDeps): Promise<void> {
  const { certificate } = await vaultIdentity(deps);
  const sha256 = (await loadStored()).certificateHash(certificate);
  destroy(deps, { kind: 'identity.removed', subject: { sha256 } }, deleteIdentity);
}

async function removeRequest(deps: HandlerDeps): Promise<void> {
  if (readRequest(deps.store().reader) === undefined) return;
  destroy(deps, { kind: 'identity.request-withdrawn', subject: {} }, deleteRequest);
}

/** Deletes a key from the store, its log, and the copies from before updates. */
function destroy(deps: HandlerDeps, event: AuditEvent, remove: (writer: Writer) => void): void {
  const store = deps.store();
  store.removeUpdateCopies();
  store.write((writer) => {
    remove(writer);
    deps.audit().record(writer, event);
  });
  store.purge();
}

async function readKeyFile(path: string): Promise<Uint8Array> {
  const { MAX_KEY_FILE_MEGABYTES, readWholeFile } = await import('../signing/read-file.ts');
  return readWholeFile(path, MAX_KEY_FILE_MEGABYTES);
}

async function subjectOf(deps: HandlerDeps, subject: CertificateSubject): Promise<IdentitySubject> {
  if (subject !== 'reviewer-number') return subject;
  const { reviewerNumber } = readReviewer(deps.store().reader);
  if (reviewerNumber.trim() !== '') return (await loadNew()).subjectOfReviewer(reviewerNumber.trim());
  const message = 'Your profile has no reviewer number. Enter it under Reviewer, or choose another name.';
  throw new AppError('Precondition', 'no-reviewer-number', message, { path: 'subject' });
}

function refuseSecond({ store }: HandlerDeps): void {
  if (readIdentity(store().reader) === undefined) return;
  const message = 'This vault has a signing identity already. Remove it before another takes its place.';
  throw new AppError('Precondition', 'identity-exists', message);
}

function refuseSecondRequest({ store }: HandlerDeps): void {
  if (readRequest(store().reader) === undefined) return;
  const message =
    'A certificate request is waiting for the organization already. Withdraw it before another is made.';
  throw new AppError('Precondition', 'request-waiting', message);
}
