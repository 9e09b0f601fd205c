import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { PartnerCertificate, ReceivingKey } from '../../../shared/contracts/partners.ts';
import { AppError } from '../../../shared/errors.ts';
import { certificatesIn } from '../exchange/partner-certificates.ts';
import { commonName, issuerName, subjectName } from '../signing/certificate.ts';
import type { Reader } from '../store/handles.ts';
import {
  deleteCertificate,
  deletePartner,
  insertCertificate,
  readCertificates,
  readPartner,
  readPartners,
  writePartner,
} from '../store/partners.ts';
import { insertReceivingKey, readReceivingKey } from '../store/receiving-key.ts';
import type { HandlerDeps, Handlers } from './deps.ts';
import { writeRecorded } from './write-recorded.ts';

type Operation =
  | 'list'
  | 'save'
  | 'remove'
  | 'importCertificateFrom'
  | 'removeCertificate'
  | 'receivingKey'
  | 'makeReceivingKey'
  | 'exportReceivingKeyTo';

/** Organisations that the reviewer works for: whom to trust, and to whom packages are encrypted. */
export function partnerHandlers(deps: HandlerDeps): Handlers<'partners', Operation> {
  return {
    list: () => {
      const { reader } = deps.store();
      return readPartners(reader).map((partner) => ({
        ...partner,
        certificates: readCertificates(reader, partner.id).map(certificateFacts),
      }));
    },
    save: async ({ id: known, name, recipients }) => {
      const { requireRecipient } = await import('../exchange/age-file.ts');
      for (const recipient of recipients) requireRecipient(recipient);
      const id = known ?? randomUUID();
      deps.store().write((writer) => {
        if (known !== null) readPartner(writer, known);
        writePartner(writer, { id, name, recipients: [...new Set(recipients)] });
        deps.audit().record(writer, { kind: 'partner.saved', subject: { partner: id } });
      });
      return { id };
    },
    remove: ({ id }) => {
      deps.store().write((writer) => {
        readPartner(writer, id);
        deletePartner(writer, id);
        deps.audit().record(writer, { kind: 'partner.removed', subject: { partner: id } });
      });
      return {};
    },
    importCertificateFrom: async ({ id, path }) => {
      const { MAX_KEY_FILE_MEGABYTES, readWholeFile } = await import('../signing/read-file.ts');
      const certificates = certificatesIn(await readWholeFile(path, MAX_KEY_FILE_MEGABYTES), basename(path));
      return deps.store().write((writer) => {
        readPartner(writer, id);
        let added = 0;
        for (const certificate of certificates) {
          const { sha256 } = certificateFacts(certificate);
          if (!insertCertificate(writer, id, { sha256, pem: certificate.toString() })) continue;
          added += 1;
          const subject = { partner: id, sha256 };
          deps.audit().record(writer, { kind: 'partner.certificate-added', subject });
        }
        return { added, known: certificates.length - added };
      });
    },
    removeCertificate: ({ id, sha256 }) => {
      deps.store().write((writer) => {
        if (!deleteCertificate(writer, id, sha256)) return;
        const subject = { partner: id, sha256 };
        deps.audit().record(writer, { kind: 'partner.certificate-removed', subject });
      });
      return {};
    },
    receivingKey: () => publicHalf(deps.store().reader),
    makeReceivingKey: async () => {
      if (readReceivingKey(deps.store().reader) === undefined) await makeKey(deps);
      return publicHalf(deps.store().reader);
    },
    exportReceivingKeyTo: async ({ path }) => {
      const key = publicHalf(deps.store().reader);
      if (key === null) {
        const message = 'This vault has no key for receiving packages yet. Make one first.';
        throw new AppError('Precondition', 'no-receiving-key', message);
      }
      await writeRecorded(deps, path, `${key.recipient}\n`, (sha256) => ({
        kind: 'receiving-key.exported',
        subject: { sha256 },
      }));
      return { path };
    },
  };
}

/** X25519, which every version of age knows. */
async function makeKey(deps: HandlerDeps): Promise<void> {
  const { generateX25519Identity, identityToRecipient } = await import('age-encryption');
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  deps.store().write((writer) => {
    // Asked for twice at the same time: the first one stays.
    if (readReceivingKey(writer) !== undefined) return;
    insertReceivingKey(writer, { identity, recipient, madeAt: deps.clock().toISOString() });
    deps.audit().record(writer, { kind: 'receiving-key.made', subject: {} });
  });
}

function publicHalf(reader: Reader): ReceivingKey {
  const key = readReceivingKey(reader);
  return key === undefined ? null : { recipient: key.recipient, madeAt: key.madeAt };
}

function certificateFacts(certificate: ReturnType<typeof readCertificates>[number]): PartnerCertificate {
  return {
    sha256: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
    name: commonName(certificate),
    subject: subjectName(certificate),
    issuer: issuerName(certificate),
    validFrom: certificate.validFromDate.toISOString(),
    validTo: certificate.validToDate.toISOString(),
    isAuthority: certificate.ca,
  };
}
