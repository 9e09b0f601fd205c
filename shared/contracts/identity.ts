import { z } from 'zod';
import { contract } from './contract.ts';

const note = z.strictObject({ code: z.string(), message: z.string() });
const cancelled = z.strictObject({ cancelled: z.literal(true) });
const path = z.string();

/** X.520's limit for names. */
const MAX_NAME = 64;

/** Whose identity it is. The reviewer signs determinations; the organisation's signs copies that leave it. */
export const identitySlotSchema = z.enum(['reviewer', 'organisation']);
export type IdentitySlot = z.infer<typeof identitySlotSchema>;

/** What a certificate says, and how the identity stands today. Nothing of its key but the kind. */
export const identityFactsSchema = z.strictObject({
  /** The subject's common name: what a reader of a signed letter sees first. */
  name: z.string(),
  /** Subject and issuer by RFC 2253. */
  subject: z.string(),
  issuer: z.string(),
  /** Hexadecimal, as Windows and Word show it. */
  serial: z.string(),
  /** ISO times. */
  validFrom: z.string(),
  validTo: z.string(),
  /** Such as `RSA-3072` or `EC prime256v1`. */
  kind: z.string(),
  selfSigned: z.boolean(),
  /** Of the certificate (DER), in hex. */
  sha256: z.string(),
  /** Why it cannot sign now, such as an expired certificate; null when it can. */
  problem: note.nullable(),
  /** What to know and do in time; none of them prevents signing. */
  warnings: z.array(note),
});
export type IdentityFacts = z.infer<typeof identityFactsSchema>;

/** `request`: a key that waits for the organisation's certificate. */
const stateSchema = z.strictObject({
  identity: identityFactsSchema.nullable(),
  request: z.strictObject({ subject: z.string(), requestedAt: z.string() }).nullable(),
});
export type IdentityState = z.infer<typeof stateSchema>;

/** Whom a certificate is made out to. By number unless chosen otherwise: the reviewer is confidential. */
const subjectSchema = z.union([
  z.literal('reviewer-number'),
  z.strictObject({ commonName: z.string().trim().min(1).max(MAX_NAME) }),
]);
export type CertificateSubject = z.infer<typeof subjectSchema>;

/** The reviewer's where nothing is said. */
const ofSlot = z.strictObject({ slot: identitySlotSchema.default('reviewer') });

const changes = { invalidates: ['identity.get', 'audit.list'] };
const fromShell = { ...changes, fromPage: false };
const atShell = { ...changes, at: 'shell' } as const;

/** The key itself crosses none of these: not to the page, not to the shell. */
export const identityContracts = {
  get: contract('identity.get', ofSlot, stateSchema),
  /** A new key with a certificate signed by itself. */
  make: contract(
    'identity.make',
    ofSlot.extend({ subject: subjectSchema, validYears: z.int().min(1).max(5) }),
    stateSchema,
    changes,
  ),
  /** Shell: asks where to, and writes a certificate request (PEM) for a new key, which waits in the vault. */
  request: contract(
    'identity.request',
    ofSlot.extend({ subject: subjectSchema }),
    z.union([stateSchema, cancelled]),
    atShell,
  ),
  requestTo: contract(
    'identity.requestTo',
    ofSlot.extend({ subject: subjectSchema, path }),
    stateSchema,
    fromShell,
  ),
  /** Shell: asks for the organisation's certificate (PEM or DER), for the key that waits or the one in use. */
  installCertificate: contract(
    'identity.installCertificate',
    ofSlot,
    z.union([stateSchema, cancelled]),
    atShell,
  ),
  installCertificateFrom: contract(
    'identity.installCertificateFrom',
    ofSlot.extend({ path }),
    stateSchema,
    fromShell,
  ),
  /** Shell: asks for a key file (PKCS#12), or takes the one chosen last, for another try at its passphrase. */
  importKeyFile: contract(
    'identity.importKeyFile',
    ofSlot.extend({ passphrase: z.string().max(1000), sameFile: z.boolean().default(false) }),
    z.union([stateSchema, cancelled]),
    atShell,
  ),
  importKeyFileFrom: contract(
    'identity.importKeyFileFrom',
    ofSlot.extend({ passphrase: z.string().max(1000), path }),
    stateSchema,
    fromShell,
  ),
  /** Shell: asks where to, and writes the certificate (PEM) for the organisation. */
  exportCertificate: contract(
    'identity.exportCertificate',
    ofSlot,
    z.union([z.strictObject({ path }), cancelled]),
    { at: 'shell', invalidates: ['audit.list'] },
  ),
  exportCertificateTo: contract(
    'identity.exportCertificateTo',
    ofSlot.extend({ path }),
    z.strictObject({ path }),
    { fromPage: false, invalidates: ['audit.list'] },
  ),
  /** Destroys the identity's key, or the one that waits for a certificate. */
  remove: contract(
    'identity.remove',
    ofSlot.extend({ what: z.enum(['identity', 'request']) }),
    stateSchema,
    changes,
  ),
};
