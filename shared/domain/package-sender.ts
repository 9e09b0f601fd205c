import { z } from 'zod';

/** By what a signer is known here; null when by nothing. */
const knownSchema = z
  .discriminatedUnion('by', [
    /** Its certificate, or that of its authority, is trusted for an organisation. */
    z.strictObject({ by: z.literal('partner'), name: z.string() }),
    /** This vault's own identity. */
    z.strictObject({ by: z.literal('own') }),
    /** A certificate that was named for this one check. */
    z.strictObject({ by: z.literal('given') }),
  ])
  .nullable();

/** Who made a package, as far as a signature says. An invalid signature is never reported: it refuses the package. */
export const packageSenderSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unsigned') }),
  z.strictObject({
    kind: z.literal('signed'),
    /** The certificate's common name. */
    name: z.string(),
    /** Subject and issuer by RFC 2253. */
    subject: z.string(),
    issuer: z.string(),
    /** Of the certificate (DER), in hex. */
    sha256: z.string(),
    /** Of the certificate when the package was made, as its signed manifest says. */
    validity: z.enum(['valid', 'expired', 'not-yet-valid']),
    known: knownSchema,
  }),
]);
export type PackageSender = z.infer<typeof packageSenderSchema>;

/** True where nothing speaks against a package's origin. */
export function isKnownSender(sender: PackageSender): boolean {
  return sender.kind === 'signed' && sender.known !== null && sender.validity === 'valid';
}

/** Who made a package, in one sentence for people. */
export function describeSender(sender: PackageSender): string {
  if (sender.kind === 'unsigned') {
    return 'Nothing proves who made it: it is not signed.';
  }
  const { name, known, validity } = sender;
  const over = {
    valid: '',
    expired: ' The certificate had expired when the package was made.',
    'not-yet-valid': ' The certificate was not yet valid when the package was made.',
  }[validity];
  if (known === null) {
    return `Signed by ${name}, who is unknown here: anyone can make a certificate of that name.${over}`;
  }
  switch (known.by) {
    case 'partner':
      return `Signed by ${name}, trusted for ${known.name}.${over}`;
    case 'own':
      return `Signed by ${name}, the identity of this vault.${over}`;
    case 'given':
      return `Signed by ${name}, trusted.${over}`;
  }
}
