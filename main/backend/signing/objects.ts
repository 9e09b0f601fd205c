import type { X509Certificate } from 'node:crypto';
import { issuerName, serialNumber } from './certificate.ts';
import { digestXml } from './manifest.ts';
import { NS, SIGNATURE_ID } from './names.ts';
import { sha256Base64 } from './package.ts';
import { xmlText } from './xml.ts';

/** A visible signature line's part in a signature. */
export interface LineImages {
  /** In braces, upper case: the same as in the document. */
  setupId: string;
  /** The name as it is drawn on the line. */
  text: string;
  /** PNG, shown by LibreOffice while the document is intact, and after it was changed. */
  valid: Uint8Array;
  invalid: Uint8Array;
}

/** Longest texts of [MS-OFFCRYPTO]. */
const MAX_TEXT = 100;
const MAX_COMMENTS = 255;
const NULL_GUID = '{00000000-0000-0000-0000-000000000000}';

/** `2026-11-23T14:00:00Z`: LibreOffice shows the digits and ignores an offset, so UTC to the second it is. */
export function signatureTime(signedAt: Date): string {
  return `${signedAt.toISOString().slice(0, 19)}Z`;
}

/** Objects are written in canonical form: each inherits nothing but XML-DSig's namespace. */
function object(id: string | undefined, content: string): string {
  return `<Object${id === undefined ? '' : ` Id="${id}"`}>${content}</Object>`;
}

export function packageObject(manifest: string, signedAt: Date): string {
  const time = `<mdssi:SignatureTime xmlns:mdssi="${NS.mdssi}"><mdssi:Format>YYYY-MM-DDThh:mm:ssTZD</mdssi:Format><mdssi:Value>${signatureTime(signedAt)}</mdssi:Value></mdssi:SignatureTime>`;
  const properties = `<SignatureProperties><SignatureProperty Id="idSignatureTime" Target="#${SIGNATURE_ID}">${time}</SignatureProperty></SignatureProperties>`;
  return object('idPackageObject', manifest + properties);
}

/** Details that Office asks for. The order is the schema's; numbers only have to be positive. */
export function officeObject(comments: string, line: LineImages | undefined): string {
  const fields: [string, string][] = [
    ['SetupID', line?.setupId ?? ''],
    ['SignatureText', cut(line?.text ?? '', MAX_TEXT)],
    ['SignatureImage', ''],
    ['SignatureComments', cut(comments, MAX_COMMENTS)],
    ['WindowsVersion', '10.0'],
    ['OfficeVersion', '16.0'],
    ['ApplicationVersion', '16.0'],
    ['Monitors', '1'],
    ['HorizontalResolution', '1920'],
    ['VerticalResolution', '1080'],
    ['ColorDepth', '32'],
    ['SignatureProviderId', NULL_GUID],
    ['SignatureProviderUrl', ''],
    ['SignatureProviderDetails', '9'],
    ['SignatureType', line === undefined ? '1' : '2'],
  ];
  const info = fields.map(([name, value]) => `<${name}>${xmlText(value)}</${name}>`).join('');
  return object(
    'idOfficeObject',
    `<SignatureProperties><SignatureProperty Id="idOfficeV1Details" Target="#${SIGNATURE_ID}"><SignatureInfoV1 xmlns="${NS.office}">${info}</SignatureInfoV1></SignatureProperty></SignatureProperties>`,
  );
}

/** By code points: half a character is not well-formed. */
function cut(text: string, length: number): string {
  const whole = text.toWellFormed();
  if (whole.length <= length) return whole;
  let kept = '';
  for (const character of whole) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept;
}

/** XAdES: when, by which certificate, under no named policy. Mandatory for Office ([MS-OFFCRYPTO] 2.5.2.6). */
export function xadesObject(
  certificate: X509Certificate,
  signedAt: Date,
): { xml: string; signedProperties: string } {
  const digest = `<xd:CertDigest>${digestXml(sha256Base64(certificate.raw))}</xd:CertDigest>`;
  const issuer = `<xd:IssuerSerial><X509IssuerName>${xmlText(issuerName(certificate))}</X509IssuerName><X509SerialNumber>${serialNumber(certificate)}</X509SerialNumber></xd:IssuerSerial>`;
  const content = [
    '<xd:SignedSignatureProperties>',
    `<xd:SigningTime>${signatureTime(signedAt)}</xd:SigningTime>`,
    `<xd:SigningCertificate><xd:Cert>${digest}${issuer}</xd:Cert></xd:SigningCertificate>`,
    '<xd:SignaturePolicyIdentifier><xd:SignaturePolicyImplied></xd:SignaturePolicyImplied></xd:SignaturePolicyIdentifier>',
    '</xd:SignedSignatureProperties>',
  ].join('');
  const properties = (namespaces: string): string =>
    `<xd:SignedProperties${namespaces} Id="idSignedProperties">${content}</xd:SignedProperties>`;
  return {
    xml: object(
      undefined,
      `<xd:QualifyingProperties xmlns:xd="${NS.xades}" Target="#${SIGNATURE_ID}">${properties('')}</xd:QualifyingProperties>`,
    ),
    // Digested alone it carries the namespaces that it inherits where it stands.
    signedProperties: properties(` xmlns="${NS.ds}" xmlns:xd="${NS.xades}"`),
  };
}

/** The two pictures of a signature line. */
export function imageObjects(line: LineImages): { id: string; xml: string }[] {
  const image = (id: string, png: Uint8Array) => ({
    id,
    xml: object(id, Buffer.from(png).toString('base64')),
  });
  return [image('idValidSigLnImg', line.valid), image('idInvalidSigLnImg', line.invalid)];
}

/** An object as it is digested: with the namespace that it inherits. */
export function asDigested(objectXml: string): string {
  return objectXml.replace('<Object', `<Object xmlns="${NS.ds}"`);
}
