import { basename } from 'node:path';
import type {
  CertificateSubject,
  IdentityFacts,
  IdentitySlot,
  IdentityState,
} from '../../../shared/contracts/identity.ts';
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

/** The identities of the vault: made, asked for, imported, shown, removed. Their keys go nowhere. */
export function identityHandlers(deps: HandlerDeps): Handlers<'identity', Operation> {
  const get = (slot: IdentitySlot) => identityState(deps, slot);
  return {
    get: ({ slot }) => get(slot),
    make: async ({ slot, subject, validYears }) => {
      const who = await subjectOf(deps, slot, subject);
      refuseSecond(deps, slot);
      const { createIdentity } = await loadNew();
      const { validForYears } = await import('../signing/valid-years.ts');
      const made = await createIdentity(who, deps.clock());
      const identity = validForYears(made, validYears, deps.clock());
      await keep(deps, 'identity.made', { slot, identity }, () => refuseSecond(deps, slot));
      return get(slot);
    },
    requestTo: async ({ slot, subject, path }) => {
      const who = await subjectOf(deps, slot, subject);
      refuseSecondRequest(deps, slot);
      const { createRequest } = await loadNew();
      const { key, requestPem } = await createRequest(who);
      const requestedAt = deps.clock().toISOString();
      // First: a request in the organisation's hands whose key is nowhere would be for nothing.
      deps.store().write((writer) => {
        refuseSecondRequest(deps, slot);
        writeRequest(writer, { key, subject: who.commonName, requestedAt }, slot);
      });
      try {
        await writeRecorded(deps, path, requestPem, (sha256) => ({
          kind: 'identity.requested',
          subject: { sha256, ...slotInLog(slot) },
        }));
      } catch (thrown) {
        deps.store().write((writer) => deleteRequest(writer, slot));
        throw thrown;
      }
      return get(slot);
    },
    installCertificateFrom: async ({ slot, path }) => {
      const { identityForKeys } = await loadStored();
      const { reader } = deps.store();
      const waiting = readRequest(reader, slot);
      const current = readIdentity(reader, slot);
      const keys = [waiting, current].flatMap((one) => (one === undefined ? [] : [one.key]));
      if (keys.length === 0) {
        const message =
          'There is no key in this vault that a certificate could be for. Make a request first.';
        throw new AppError('Precondition', 'no-key-for-certificate', message);
      }
      const { identity, at } = identityForKeys(keys, await readKeyFile(path), basename(path));
      const answersRequest = waiting !== undefined && at === 0;
      await keep(deps, 'identity.certified', { slot, identity }, (writer) => {
        if (answersRequest) deleteRequest(writer, slot);
      });
      return get(slot);
    },
    importKeyFileFrom: async ({ slot, path, passphrase }) => {
      refuseSecond(deps, slot);
      const { openIdentity } = await import('../signing/identity.ts');
      const identity = openIdentity(await readKeyFile(path), passphrase, basename(path));
      await keep(deps, 'identity.imported', { slot, identity }, () => refuseSecond(deps, slot));
      return get(slot);
    },
    exportCertificateTo: async ({ slot, path }) => {
      const identity = await vaultIdentity(deps, slot);
      const { certificatePem } = await import('../signing/identity.ts');
      const { certificateHash } = await loadStored();
      const sha256 = certificateHash(identity.certificate);
      await writeRecorded(deps, path, certificatePem(identity), () => ({
        kind: 'identity.certificate-exported',
        subject: { sha256, ...slotInLog(slot) },
      }));
      return { path };
    },
    remove: async ({ slot, what }) => {
      await (what === 'identity' ? removeIdentity(deps, slot) : removeRequest(deps, slot));
      return get(slot);
    },
  };
}

/**
 * The identity that signs, for the operation that does. Never answer a call with it.
 * @throws AppError Locked; Precondition `no-identity`, `no-organisation-identity`
 */
export async function vaultIdentity(
  deps: Pick<HandlerDeps, 'store'>,
  slot: IdentitySlot = 'reviewer',
): Promise<Identity> {
  const stored = readIdentity(deps.store().reader, slot);
  if (stored !== undefined) return (await loadStored()).fromStoredForm(stored);
  if (slot === 'organisation') {
    const message = "There is no organization's identity in this vault. Import or make one in Settings.";
    throw new AppError('Precondition', 'no-organisation-identity', message);
  }
  const message = 'There is no signing identity in this vault. Make or import one in Settings.';
  throw new AppError('Precondition', 'no-identity', message);
}

/** What is shown of an identity of the vault, as it stands today; null when it has none. */
export async function vaultIdentityFacts(
  deps: Pick<HandlerDeps, 'store' | 'clock'>,
  slot: IdentitySlot = 'reviewer',
): Promise<IdentityFacts | null> {
  const stored = readIdentity(deps.store().reader, slot);
  if (stored === undefined) return null;
  const { fromStoredForm, identityFacts } = await loadStored();
  return identityFacts(fromStoredForm(stored), deps.clock());
}

async function identityState(deps: HandlerDeps, slot: IdentitySlot): Promise<IdentityState> {
  const request = readRequest(deps.store().reader, slot);
  const waiting =
    request === undefined ? null : { subject: request.subject, requestedAt: request.requestedAt };
  return { identity: await vaultIdentityFacts(deps, slot), request: waiting };
}

/** Keeps an identity that may sign today. @param alongside runs in the same transaction, first */
async function keep(
  deps: HandlerDeps,
  kind: Extract<AuditEvent['kind'], 'identity.made' | 'identity.imported' | 'identity.certified'>,
  { slot, identity }: { slot: IdentitySlot; identity: Identity },
  alongside: (writer: Writer) => void,
): Promise<void> {
  const { checkIdentity } = await import('../signing/identity.ts');
  const { certificateHash, fromStoredForm, toStoredForm } = await loadStored();
  checkIdentity(identity, deps.clock());
  deps.store().write((writer) => {
    alongside(writer);
    const other = readIdentity(writer, slot === 'reviewer' ? 'organisation' : 'reviewer');
    if (other !== undefined) refuseOfOther(slot, identity, fromStoredForm(other));
    writeIdentity(writer, toStoredForm(identity), slot);
    const sha256 = certificateHash(identity.certificate);
    deps.audit().record(writer, { kind, subject: { sha256, ...slotInLog(slot) } });
  });
}

/** A reviewer's key that passes for the organisation's would link letters without a warning. */
function refuseOfOther(slot: IdentitySlot, identity: Identity, other: Identity): void {
  if (!identity.certificate.publicKey.equals(other.certificate.publicKey)) return;
  const whose = slot === 'organisation' ? 'your own signing identity' : "the organization's identity";
  const message = `This key is in the vault already, as ${whose}. Reviewer and organization sign with keys of their own.`;
  throw new AppError('Invalid', 'identity-of-other', message);
}

/** The log names the organisation's identity; all that it had before there was one are the reviewer's. */
function slotInLog(slot: IdentitySlot): { slot?: 'organisation' } {
  return slot === 'organisation' ? { slot } : {};
}

async function removeIdentity(deps: HandlerDeps, slot: IdentitySlot): Promise<void> {
  const { certificate } = await vaultIdentity(deps, slot);
  const sha256 = (await loadStored()).certificateHash(certificate);
  const event = { kind: 'identity.removed', subject: { sha256, ...slotInLog(slot) } } as const;
  destroy(deps, event, (writer) => deleteIdentity(writer, slot));
}

async function removeRequest(deps: HandlerDeps, slot: IdentitySlot): Promise<void> {
  if (readRequest(deps.store().reader, slot) === undefined) return;
  const event = { kind: 'identity.request-withdrawn', subject: slotInLog(slot) } as const;
  destroy(deps, event, (writer) => deleteRequest(writer, slot));
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

async function subjectOf(
  deps: HandlerDeps,
  slot: IdentitySlot,
  subject: CertificateSubject,
): Promise<IdentitySubject> {
  if (subject !== 'reviewer-number') return subject;
  if (slot === 'organisation') {
    const message = "An organization's identity carries the organization's name, not the reviewer's number.";
    throw new AppError('Invalid', 'organisation-name', message, { path: 'subject' });
  }
  const { reviewerNumber } = readReviewer(deps.store().reader);
  if (reviewerNumber.trim() !== '') return (await loadNew()).subjectOfReviewer(reviewerNumber.trim());
  const message = 'Your profile has no reviewer number. Enter it under Reviewer, or choose another name.';
  throw new AppError('Precondition', 'no-reviewer-number', message, { path: 'subject' });
}

function refuseSecond({ store }: HandlerDeps, slot: IdentitySlot): void {
  if (readIdentity(store().reader, slot) === undefined) return;
  const what = slot === 'organisation' ? "an organization's identity" : 'a signing identity';
  const message = `This vault has ${what} already. Remove it before another takes its place.`;
  throw new AppError('Precondition', 'identity-exists', message);
}

function refuseSecondRequest({ store }: HandlerDeps, slot: IdentitySlot): void {
  if (readRequest(store().reader, slot) === undefined) return;
  const message =
    'A certificate request is waiting for the organization already. Withdraw it before another is made.';
  throw new AppError('Precondition', 'request-waiting', message);
}
