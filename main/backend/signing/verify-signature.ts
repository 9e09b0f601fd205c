import { type KeyObject, verify, type X509Certificate } from 'node:crypto';
import type { Element } from '@xmldom/xmldom';
import { canonicalXml } from './c14n.ts';
import { MIN_RSA_BITS } from './certificate.ts';
import { contentTypeOf } from './content-types.ts';
import { ALGORITHM, CONTENT_TYPE, NS } from './names.ts';
import type { OfficePackage } from './package.ts';
import { certificatesOf, reportSigner } from './verify-certificate.ts';
import { checkManifest, digestMatches, transformsOf } from './verify-manifest.ts';
import type { Change, SignatureReport } from './verify-types.ts';
import { childElements, childrenNamed, onlyChild, parseXml } from './xml.ts';

const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';
const METHODS: Readonly<Record<string, { hash: string; key: 'rsa' | 'ec' }>> = {
  'http://www.w3.org/2000/09/xmldsig#rsa-sha1': { hash: 'sha1', key: 'rsa' },
  [ALGORITHM.rsaSha256]: { hash: 'sha256', key: 'rsa' },
  [`${MORE}rsa-sha384`]: { hash: 'sha384', key: 'rsa' },
  [`${MORE}rsa-sha512`]: { hash: 'sha512', key: 'rsa' },
  [ALGORITHM.ecdsaSha256]: { hash: 'sha256', key: 'ec' },
  [`${MORE}ecdsa-sha384`]: { hash: 'sha384', key: 'ec' },
  [`${MORE}ecdsa-sha512`]: { hash: 'sha512', key: 'ec' },
};

const broken = (message: string, part: string): Change => ({ what: 'signature', part, message });

/**
 * Checks one signature of a package: its structure, its value, each signed object, the manifest against the package,
 * the certificate against the one that XAdES names.
 * Only what SignedInfo refers to, once and by a unique id, is believed.
 * @throws AppError Damaged when its XML cannot be read
 */
export function verifySignature(
  opened: OfficePackage,
  part: string,
  trusted: readonly X509Certificate[],
): SignatureReport {
  const report: SignatureReport = {
    part,
    intact: false,
    hasLine: false,
    covered: [],
    changes: [],
    warnings: [],
  };
  const root = parseXml(opened.read(part), part).documentElement;
  if (contentTypeOf(opened.types, part) !== CONTENT_TYPE.signature) {
    const message = `The content type of "${part}" is no longer that of a signature.`;
    report.changes.push({ what: 'content-type', part, message });
  }
  if (root?.namespaceURI !== NS.ds || root.localName !== 'Signature') {
    report.changes.push(broken(`"${part}" holds no signature.`, part));
    return report;
  }
  const [signer, ...chain] = certificatesOf(root);
  const signed = signedElements(root, part, report.changes);
  readDetails(signed, report);
  if (signer === undefined) report.changes.push(broken('The signature holds no certificate.', part));
  else {
    checkValue(root, signer, report);
    checkNamedCertificate(signed, signer, report);
    const at = report.signedAt === undefined ? new Date(Number.NaN) : new Date(report.signedAt);
    report.signer = reportSigner(signer, chain, trusted, at);
  }
  const manifests = signed.flatMap((one) => childrenNamed(one, NS.ds, 'Manifest'));
  const [manifest, ...more] = manifests;
  if (manifest === undefined || more.length > 0)
    report.changes.push(broken('The signature does not say which parts it covers.', part));
  else {
    const { covered, changes } = checkManifest(opened, manifest);
    report.covered = covered;
    report.changes.push(...changes);
  }
  report.intact = report.changes.length === 0;
  return report;
}

/** The value over SignedInfo, by the key of the certificate. */
function checkValue(root: Element, signer: X509Certificate, report: SignatureReport): void {
  const info = onlyChild(root, NS.ds, 'SignedInfo');
  const algorithmOf = (name: string) => onlyChild(info, NS.ds, name)?.getAttribute('Algorithm') ?? '';
  const method = METHODS[algorithmOf('SignatureMethod')];
  const key = signer.publicKey;
  const value = onlyChild(root, NS.ds, 'SignatureValue')?.textContent ?? '';
  const isKnown = algorithmOf('CanonicalizationMethod') === ALGORITHM.c14n && method !== undefined;
  if (info === undefined || !isKnown || key.asymmetricKeyType !== method.key) {
    report.changes.push(broken('The signature is made in a way that cannot be checked here.', report.part));
    return;
  }
  const data = Buffer.from(canonicalXml(info), 'utf8');
  const bytes = Buffer.from(value, 'base64');
  if (!fits(method.hash, data, key, bytes))
    report.changes.push(broken("The signature's value does not fit its certificate.", report.part));
  if (method.hash === 'sha1') report.warnings.push('Signed by SHA-1, which is no longer safe.');
  const bits = key.asymmetricKeyDetails?.modulusLength;
  if (bits !== undefined && bits < MIN_RSA_BITS)
    report.warnings.push(`Signed by a key of ${bits} bits, which is no longer safe.`);
}

/** A key with senseless numbers makes OpenSSL give up: nothing fits it. */
function fits(hash: string, data: Uint8Array, key: KeyObject, value: Uint8Array): boolean {
  try {
    return verify(hash, data, { key, dsaEncoding: 'ieee-p1363' }, value);
  } catch {
    return false;
  }
}

/** The elements that SignedInfo refers to and that have the digest it states. */
function signedElements(root: Element, part: string, changes: Change[]): Element[] {
  const byId = elementsById(root, part, changes);
  const info = onlyChild(root, NS.ds, 'SignedInfo');
  const signed: Element[] = [];
  for (const reference of info === undefined ? [] : childrenNamed(info, NS.ds, 'Reference')) {
    const uri = reference.getAttribute('URI') ?? '';
    const element = uri.startsWith('#') ? byId.get(uri.slice(1)) : undefined;
    const transforms = transformsOf(reference);
    const isPlain = transforms.length <= 1 && transforms.every((one) => one.algorithm === ALGORITHM.c14n);
    if (element === undefined || !isPlain)
      changes.push(broken(`The signature refers to "${uri}", which is not there.`, part));
    else if (digestMatches(reference, canonicalXml(element))) signed.push(element);
    else changes.push(broken(`The signed details "${uri}" of the signature were changed.`, part));
  }
  // Objects count where XML-DSig puts them; elsewhere they would be quotations.
  return signed.filter(
    (one) => (one.localName === 'Object' && one.parentNode === root) || one.localName === 'SignedProperties',
  );
}

function elementsById(root: Element, part: string, changes: Change[]): Map<string, Element> {
  const found = new Map<string, Element>();
  const walk = (element: Element): void => {
    const id = element.getAttribute('Id');
    if (id !== null) {
      if (found.has(id)) changes.push(broken(`Two pieces of the signature are called "${id}".`, part));
      found.set(id, element);
    }
    for (const child of childElements(element)) walk(child);
  };
  walk(root);
  return found;
}

/** Time, comments and line, from signed objects only. */
function readDetails(signed: readonly Element[], report: SignatureReport): void {
  const text = (namespace: string, name: string): string | undefined =>
    signed
      .flatMap((one) => Array.from(one.getElementsByTagNameNS(namespace, name)))
      .at(0)
      ?.textContent?.trim();
  const time = text(NS.mdssi, 'Value') ?? text(NS.xades, 'SigningTime');
  if (time !== undefined && !Number.isNaN(Date.parse(time))) report.signedAt = new Date(time).toISOString();
  else report.warnings.push('The signature does not state when it was made.');
  const comments = text(NS.office, 'SignatureComments');
  if (comments) report.comments = comments;
  report.hasLine = text(NS.office, 'SignatureType') === '2';
}

/** XAdES names the signer's certificate by digest: another one made out to the same key is not the signer's. */
function checkNamedCertificate(
  signed: readonly Element[],
  signer: X509Certificate,
  report: SignatureReport,
): void {
  const named = signed
    .filter((one) => one.namespaceURI === NS.xades)
    .flatMap((one) => Array.from(one.getElementsByTagNameNS(NS.xades, 'CertDigest')));
  if (named.length === 0) {
    report.warnings.push("The signature does not cover the signer's certificate itself.");
    return;
  }
  if (named.some((one) => digestMatches(one, signer.raw))) return;
  const message = 'The certificate is not the one that the signature was made with.';
  report.changes.push({ what: 'certificate', part: report.part, message });
}
