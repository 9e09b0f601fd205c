import forge from 'node-forge';
import { AppError } from '../../../shared/errors.ts';
import { deriveByPbkdf2, deriveByPkcs12 } from './pkcs12-kdf.ts';

/** Rounds of the files that we write: for the key (PBKDF2) and the file's MAC alike. */
const ROUNDS = 100_000;
const SALT_BYTES = 16;

// node-forge looks these up at each call.
Object.assign(forge.pkcs5, { pbkdf2: deriveByPbkdf2 });
Object.assign(forge.pkcs12, { generateKey: deriveByPkcs12 });

/** What a key file holds: keys as PKCS#8, certificates as DER. */
export interface KeyFile {
  keys: Uint8Array[];
  certificates: Uint8Array[];
}

/**
 * Reads PKCS#12, by old ciphers (3DES, RC2-40) and new ones (AES), with RSA and elliptic-curve keys.
 * @param name the file's name, for messages
 * @throws AppError Invalid `not-a-key-file`, `wrong-identity-passphrase`
 */
export function readPkcs12(p12: Uint8Array, passphrase: string, name: string): KeyFile {
  let outer: forge.asn1.Asn1;
  try {
    outer = forge.asn1.fromDer(Buffer.from(p12).toString('latin1'));
  } catch (cause) {
    const message = `${name} is not a key file (.p12 or .pfx), or is damaged.`;
    throw new AppError('Invalid', 'not-a-key-file', message, { cause });
  }
  const bags = bagsOf(outer, passphrase, name);
  return {
    keys: bags.flatMap((bag) => (isKeyBag(bag.type) ? [keyDer(bag)] : [])),
    certificates: bags.flatMap((bag) => (bag.type === forge.pki.oids.certBag ? [certificateDer(bag)] : [])),
  };
}

function bagsOf(outer: forge.asn1.Asn1, passphrase: string, name: string): forge.pkcs12.Bag[] {
  // An empty passphrase is written in two ways: as an empty text, and as none at all.
  const tries = passphrase === '' ? ['', undefined] : [passphrase];
  let failure: unknown;
  for (const one of tries) {
    try {
      const file = forge.pkcs12.pkcs12FromAsn1(outer, false, one);
      return file.safeContents.flatMap((contents) => contents.safeBags);
    } catch (thrown) {
      failure = thrown;
    }
  }
  const why = failure instanceof Error ? failure.message : '';
  if (/password|decrypt|MAC could not/i.test(why)) {
    const message = `The passphrase does not open ${name}.`;
    throw new AppError('Invalid', 'wrong-identity-passphrase', message, { cause: failure });
  }
  const message = `${name} is not a key file (.p12 or .pfx) that can be read, or is damaged.`;
  throw new AppError('Invalid', 'not-a-key-file', message, { cause: failure });
}

function isKeyBag(type: string): boolean {
  return type === forge.pki.oids.keyBag || type === forge.pki.oids.pkcs8ShroudedKeyBag;
}

/** node-forge understands RSA; what it does not understand it hands on as it is. */
function keyDer(bag: forge.pkcs12.Bag): Uint8Array {
  const { key, asn1 } = bag;
  return der(key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key)) : asn1);
}

function certificateDer(bag: forge.pkcs12.Bag): Uint8Array {
  return der(bag.cert ? forge.pki.certificateToAsn1(bag.cert) : bag.asn1);
}

function der(tree: forge.asn1.Asn1): Uint8Array {
  return Buffer.from(forge.asn1.toDer(tree).getBytes(), 'latin1');
}

/**
 * Writes an RSA key and its certificates as PKCS#12, by AES-256.
 * @param key PKCS#8, DER
 * @param certificates DER, the key's own first
 */
export function writePkcs12(
  key: Uint8Array,
  certificates: readonly Uint8Array[],
  passphrase: string,
): Uint8Array {
  const tree = (bytes: Uint8Array) => forge.asn1.fromDer(Buffer.from(bytes).toString('latin1'));
  const file = forge.pkcs12.toPkcs12Asn1(
    forge.pki.privateKeyFromAsn1(tree(key)),
    certificates.map((one) => forge.pki.certificateFromAsn1(tree(one))),
    passphrase,
    { algorithm: 'aes256', count: ROUNDS, saltSize: SALT_BYTES },
  );
  return der(file);
}
