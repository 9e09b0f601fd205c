/** Names that package signatures are made of: ECMA-376 part 2, XML-DSig, XAdES, [MS-OFFCRYPTO]. */
export const NS = {
  ds: 'http://www.w3.org/2000/09/xmldsig#',
  mdssi: 'http://schemas.openxmlformats.org/package/2006/digital-signature',
  xades: 'http://uri.etsi.org/01903/v1.3.2#',
  office: 'http://schemas.microsoft.com/office/2006/digsig',
  relationships: 'http://schemas.openxmlformats.org/package/2006/relationships',
  contentTypes: 'http://schemas.openxmlformats.org/package/2006/content-types',
  word: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
} as const;

export const ALGORITHM = {
  c14n: 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
  relationshipTransform: 'http://schemas.openxmlformats.org/package/2006/RelationshipTransform',
  sha256: 'http://www.w3.org/2001/04/xmlenc#sha256',
  rsaSha256: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  ecdsaSha256: 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256',
} as const;

/** `Type` of the references in a signature. */
export const REFERENCE_TYPE = {
  object: 'http://www.w3.org/2000/09/xmldsig#Object',
  signedProperties: 'http://uri.etsi.org/01903#SignedProperties',
} as const;

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const RELATIONSHIP = {
  origin: `${PACKAGE}/digital-signature/origin`,
  signature: `${PACKAGE}/digital-signature/signature`,
  image: `${OFFICE}/image`,
  footer: `${OFFICE}/footer`,
  footnotes: `${OFFICE}/footnotes`,
  officeDocument: `${OFFICE}/officeDocument`,
  coreProperties: `${PACKAGE}/metadata/core-properties`,
  extendedProperties: `${OFFICE}/extended-properties`,
  customProperties: `${OFFICE}/custom-properties`,
} as const;

export const CONTENT_TYPE = {
  origin: 'application/vnd.openxmlformats-package.digital-signature-origin',
  signature: 'application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml',
  relationships: 'application/vnd.openxmlformats-package.relationships+xml',
} as const;

export const ORIGIN_PART = '_xmlsignatures/origin.sigs';

export const SIGNATURE_ID = 'idPackageSignature';
