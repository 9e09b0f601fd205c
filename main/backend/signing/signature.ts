import { type KeyObject, sign, type X509Certificate } from 'node:crypto';
import { keyKind } from './certificate.ts';
import { C14N_TRANSFORM, digestXml } from './manifest.ts';
import { ALGORITHM, NS, REFERENCE_TYPE, SIGNATURE_ID } from './names.ts';
import {
  asDigested,
  imageObjects,
  type LineImages,
  officeObject,
  packageObject,
  xadesObject,
} from './objects.ts';
import { sha256Base64 } from './package.ts';
import { XML_DECLARATION } from './xml.ts';

export interface SignatureInput {
  key: KeyObject;
  certificate: X509Certificate;
  /** Authorities between the certificate and its root, if any. */
  chain: readonly X509Certificate[];
  signedAt: Date;
  /** Shown by Word as the purpose of signing. */
  comments: string;
  line?: LineImages | undefined;
}

/**
 * The signature part of a package, written at once in canonical form: what is digested and signed is what stands in
 * the file, and nothing has to be parsed to make it.
 * @param manifest the package's manifest, canonical
 */
export function signatureXml(manifest: string, input: SignatureInput): string {
  const { key, certificate, signedAt, line } = input;
  const packageXml = packageObject(manifest, signedAt);
  const officeXml = officeObject(input.comments, line);
  const xades = xadesObject(certificate, signedAt);
  const images = line === undefined ? [] : imageObjects(line);
  const references = [
    reference('idPackageObject', REFERENCE_TYPE.object, asDigested(packageXml)),
    reference('idOfficeObject', REFERENCE_TYPE.object, asDigested(officeXml)),
    reference('idSignedProperties', REFERENCE_TYPE.signedProperties, xades.signedProperties, C14N_TRANSFORM),
    ...images.map(({ id, xml }) => reference(id, REFERENCE_TYPE.object, asDigested(xml))),
  ];
  const method = keyKind(key).family === 'rsa' ? ALGORITHM.rsaSha256 : ALGORITHM.ecdsaSha256;
  const methods = `<CanonicalizationMethod Algorithm="${ALGORITHM.c14n}"></CanonicalizationMethod><SignatureMethod Algorithm="${method}"></SignatureMethod>`;
  const content = `${methods}${references.join('')}</SignedInfo>`;
  // ECDSA goes in as r||s; all verifiers reject DER.
  const value = sign('sha256', Buffer.from(`<SignedInfo xmlns="${NS.ds}">${content}`, 'utf8'), {
    key,
    dsaEncoding: 'ieee-p1363',
  });
  const certificates = [certificate, ...input.chain]
    .map((one) => `<X509Certificate>${one.raw.toString('base64')}</X509Certificate>`)
    .join('');
  return [
    `${XML_DECLARATION}<Signature xmlns="${NS.ds}" Id="${SIGNATURE_ID}"><SignedInfo>${content}`,
    `<SignatureValue>${value.toString('base64')}</SignatureValue>`,
    // The signer first: Apache POI takes the first certificate for the signer's.
    `<KeyInfo><X509Data>${certificates}</X509Data></KeyInfo>`,
    packageXml,
    officeXml,
    xades.xml,
    ...images.map(({ xml }) => xml),
    '</Signature>',
  ].join('');
}

function reference(id: string, type: string, digested: string, transform?: string): string {
  const transforms = transform === undefined ? '' : `<Transforms>${transform}</Transforms>`;
  return `<Reference Type="${type}" URI="#${id}">${transforms}${digestXml(sha256Base64(digested))}</Reference>`;
}
