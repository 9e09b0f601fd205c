import { z } from 'zod';
import { contract } from './contract.ts';

const cancelled = z.strictObject({ cancelled: z.literal(true) });
const path = z.string();
const nothing = z.strictObject({});
const id = z.string().min(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const ofPartner = z.strictObject({ id });

/** Far more than an organisation has keys, or a key characters. */
const MAX_RECIPIENTS = 20;
const MAX_RECIPIENT = 4000;

/** A certificate that is trusted: its holder as sender of packages and as signer of letters. */
export const partnerCertificateSchema = z.strictObject({
  /** Of the certificate (DER), in hex. */
  sha256,
  /** The subject's common name. */
  name: z.string(),
  /** Subject and issuer by RFC 2253. */
  subject: z.string(),
  issuer: z.string(),
  /** ISO times. */
  validFrom: z.string(),
  validTo: z.string(),
  /** True for an authority's: every certificate that it issued is trusted as well. */
  isAuthority: z.boolean(),
});
export type PartnerCertificate = z.infer<typeof partnerCertificateSchema>;

/** An organisation that the reviewer works for. `recipients`: its age keys (`age1…`), to which packages are encrypted. */
export const partnerSchema = z.strictObject({
  id,
  name: z.string(),
  recipients: z.array(z.string()),
  certificates: z.array(partnerCertificateSchema),
});
export type Partner = z.infer<typeof partnerSchema>;

/** The vault's own age key, so that organisations can encrypt to the reviewer. Null until it is made. */
const receivingKeySchema = z.strictObject({ recipient: z.string(), madeAt: z.string() }).nullable();
export type ReceivingKey = z.infer<typeof receivingKeySchema>;

const changes = { invalidates: ['partners.list', 'audit.list'] };
const keyChanges = { invalidates: ['partners.receivingKey', 'audit.list'] };

export const partnerContracts = {
  /** By name. */
  list: contract('partners.list', nothing, z.array(partnerSchema)),
  /** Adds an organisation, or writes one over; its certificates stay. Conflict `partner-exists`; Invalid `invalid-recipient`. */
  save: contract(
    'partners.save',
    z.strictObject({
      id: id.nullable(),
      name: z.string().trim().min(1).max(200),
      recipients: z.array(z.string().trim().min(1).max(MAX_RECIPIENT)).max(MAX_RECIPIENTS),
    }),
    ofPartner,
    changes,
  ),
  remove: contract('partners.remove', ofPartner, nothing, changes),
  /** Shell: asks for a certificate file (PEM or DER) and trusts what it holds. */
  importCertificate: contract(
    'partners.importCertificate',
    ofPartner,
    z.union([z.strictObject({ added: z.int(), known: z.int() }), cancelled]),
    { ...changes, at: 'shell' },
  ),
  importCertificateFrom: contract(
    'partners.importCertificateFrom',
    z.strictObject({ id, path }),
    z.strictObject({ added: z.int(), known: z.int() }),
    { ...changes, fromPage: false },
  ),
  removeCertificate: contract('partners.removeCertificate', z.strictObject({ id, sha256 }), nothing, changes),
  receivingKey: contract('partners.receivingKey', nothing, receivingKeySchema),
  /** Makes the vault's age key, unless it has one. */
  makeReceivingKey: contract('partners.makeReceivingKey', nothing, receivingKeySchema, keyChanges),
  /** Shell: asks where to, and writes the public half as a text file for the organisation. */
  exportReceivingKey: contract(
    'partners.exportReceivingKey',
    nothing,
    z.union([z.strictObject({ path }), cancelled]),
    { at: 'shell', invalidates: ['audit.list'] },
  ),
  exportReceivingKeyTo: contract(
    'partners.exportReceivingKeyTo',
    z.strictObject({ path }),
    z.strictObject({ path }),
    { fromPage: false, invalidates: ['audit.list'] },
  ),
};
