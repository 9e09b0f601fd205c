import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SignedXml } from 'xml-crypto';
import { canonicalXml } from './c14n.ts';
import { openPackage } from './package.ts';
import { signDocx } from './sign.ts';
import { SIGNED_AT, testIdentity, unsignedLetter } from './testing/identities.ts';
import { partOf, textOf, withChangedParts, withReplaced } from './testing/tamper.ts';
import { verifyDocx } from './verify.ts';
import { parseXml, XML_DECLARATION } from './xml.ts';

const SIGNATURE = '_xmlsignatures/sig1.xml';
const LINE = {
  guid: '1b2c3d4e-0000-4000-8000-00000000abcd',
  signer: 'Reviewer 1042',
  title: 'Expert Reviewer',
};
const identity = testIdentity();
const letter = await unsignedLetter();
const signed = signDocx(letter, identity, { signedAt: SIGNED_AT, comments: 'Determination <&>' });
const withLine = signDocx(letter, identity, { signedAt: SIGNED_AT, line: LINE });

/** Another implementation's word for SignedInfo, its value and the objects under it. */
function checkByLibrary(xml: string): boolean {
  const publicCert = identity.certificate.publicKey.export({ type: 'spki', format: 'pem' });
  const checker = new SignedXml({ publicCert });
  checker.loadSignature(xml.slice(xml.indexOf('<Signature')));
  try {
    return checker.checkSignature(xml);
  } catch {
    return false;
  }
}

describe('a signed letter', () => {
  it('keeps every part byte for byte, but for the lists that name the signature', () => {
    const before = openPackage(letter);
    const after = openPackage(signed);
    const changed = before.parts.filter(
      (part) => !Buffer.from(before.read(part)).equals(Buffer.from(after.read(part))),
    );
    expect(changed).toEqual(['_rels/.rels']);
    expect(after.parts.filter((part) => !before.has(part))).toEqual([
      '_xmlsignatures/origin.sigs',
      '_xmlsignatures/_rels/origin.sigs.rels',
      SIGNATURE,
    ]);
    expect(after.read('_xmlsignatures/origin.sigs')).toHaveLength(0);
    expect(signed.length - letter.length).toBeLessThan(5 * 1024);
  });

  it('is declared as Office declares it', () => {
    const types = partOf(signed, '[Content_Types].xml');
    expect(types).toContain(
      '<Default ContentType="application/vnd.openxmlformats-package.digital-signature-origin" Extension="sigs"/>',
    );
    expect(types).toContain(
      '<Override ContentType="application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml" PartName="/_xmlsignatures/sig1.xml"/>',
    );
    expect(partOf(signed, '_rels/.rels')).toMatch(
      /Type="[^"]+\/package\/2006\/relationships\/digital-signature\/origin" Target="_xmlsignatures\/origin.sigs"/,
    );
  });

  it('holds in canonical form what it signs', () => {
    for (const docx of [signed, withLine]) {
      const text = partOf(docx, SIGNATURE);
      const root = parseXml(Buffer.from(text), SIGNATURE).documentElement;
      if (root === null) throw new Error('no root');
      expect(XML_DECLARATION + canonicalXml(root)).toBe(text);
    }
  });

  it('has the same bytes for the same letter, time and key', () => {
    const again = signDocx(letter, identity, { signedAt: SIGNED_AT, comments: 'Determination <&>' });
    expect(again).toEqual(signed);
  });
});

describe('the signature', () => {
  it.each([
    ['plain', signed],
    ['with a line', withLine],
  ])('is right by an XML signature library: %s', (_name, docx) => {
    const xml = partOf(docx, SIGNATURE);
    expect(checkByLibrary(xml)).toBe(true);
    expect(checkByLibrary(xml.replace('2026-11-23T10:20:30Z', '2026-11-22T10:20:30Z'))).toBe(false);
  });

  it('says when, to the second and in UTC', () => {
    const xml = partOf(signed, SIGNATURE);
    expect(xml).toContain('<mdssi:Format>YYYY-MM-DDThh:mm:ssTZD</mdssi:Format>');
    expect(xml).toContain('<mdssi:Value>2026-11-23T10:20:30Z</mdssi:Value>');
    expect(xml).toContain('<xd:SigningTime>2026-11-23T10:20:30Z</xd:SigningTime>');
  });

  it('refers to its objects in order, by SHA-256', () => {
    const info = /<SignedInfo>.*<\/SignedInfo>/s.exec(partOf(withLine, SIGNATURE))?.[0] ?? '';
    expect(info.match(/URI="[^"]+"/g)).toEqual(
      ['idPackageObject', 'idOfficeObject', 'idSignedProperties', 'idValidSigLnImg', 'idInvalidSigLnImg'].map(
        (id) => `URI="#${id}"`,
      ),
    );
    expect(info).toContain('Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"');
    expect(info).not.toContain('sha1');
  });

  it('has the office object in the order of its schema', () => {
    const info =
      /<SignatureInfoV1[^>]*>(.*)<\/SignatureInfoV1>/s.exec(partOf(withLine, SIGNATURE))?.[1] ?? '';
    expect(Array.from(info.matchAll(/<(\w+)>/g), (match) => match[1])).toEqual([
      'SetupID',
      'SignatureText',
      'SignatureImage',
      'SignatureComments',
      'WindowsVersion',
      'OfficeVersion',
      'ApplicationVersion',
      'Monitors',
      'HorizontalResolution',
      'VerticalResolution',
      'ColorDepth',
      'SignatureProviderId',
      'SignatureProviderUrl',
      'SignatureProviderDetails',
      'SignatureType',
    ]);
    expect(info).toContain('<SetupID>{1B2C3D4E-0000-4000-8000-00000000ABCD}</SetupID>');
    expect(info).toContain('<SignatureType>2</SignatureType>');
    expect(partOf(signed, SIGNATURE)).toContain('<SetupID></SetupID><SignatureText></SignatureText>');
    expect(partOf(signed, SIGNATURE)).toContain('<SignatureType>1</SignatureType>');
  });

  it('has the XAdES properties that Office makes mandatory', () => {
    const properties =
      /<xd:SignedProperties.*<\/xd:SignedProperties>/s.exec(partOf(signed, SIGNATURE))?.[0] ?? '';
    const digest = /<xd:CertDigest>.*?<DigestValue>([^<]+)/s.exec(properties)?.[1] ?? '';
    expect(Buffer.from(digest, 'base64').toString('hex')).toBe(
      identity.certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
    );
    expect(properties).toContain('<X509IssuerName>CN=Reviewer 1042</X509IssuerName>');
    expect(properties).toContain('<X509SerialNumber>1234</X509SerialNumber>');
    expect(properties).toContain('<xd:SignaturePolicyImplied>');
  });

  it('covers every part but the properties and itself, and each of its relationships', () => {
    const manifest = /<Manifest>.*<\/Manifest>/s.exec(partOf(signed, SIGNATURE))?.[0] ?? '';
    const uris = Array.from(manifest.matchAll(/URI="\/([^?]+)\?/g), (match) => match[1]);
    const opened = openPackage(signed);
    const expected = opened.parts.filter(
      (part) =>
        !part.startsWith('docProps/') &&
        !part.startsWith('_xmlsignatures/') &&
        !(part.endsWith('.rels') && !textOf(opened, part).includes('<Relationship ')),
    );
    expect(uris).toEqual(expected.sort());
    expect(manifest.match(/SourceId="rId\d+"/g)).toHaveLength(9);
  });

  it('puts the signer before the chain', () => {
    const authority = testIdentity({ name: 'Test Authority', isAuthority: true });
    const member = testIdentity({ issuer: authority, name: 'Reviewer 7' });
    const xml = partOf(signDocx(letter, member, { signedAt: SIGNED_AT }), SIGNATURE);
    const certificates = Array.from(xml.matchAll(/<X509Certificate>([^<]+)/g), (match) => match[1]);
    expect(certificates).toEqual([member, authority].map((one) => one.certificate.raw.toString('base64')));
    expect(xml).toContain('<X509IssuerName>CN=Test Authority</X509IssuerName>');
  });

  it('by an elliptic-curve key has the form of XML-DSig, not DER', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const docx = signDocx(letter, { ...identity, key: privateKey }, { signedAt: SIGNED_AT });
    const value = /<SignatureValue>([^<]+)/.exec(partOf(docx, SIGNATURE))?.[1] ?? '';
    expect(Buffer.from(value, 'base64')).toHaveLength(64);
  });
});

describe('a signature line', () => {
  it('stands at the end of the document, with a picture, under the signature', () => {
    const document = partOf(withLine, 'word/document.xml');
    expect(document).toMatch(/<o:signatureline [^>]*issignatureline="t"\/>.*<\/w:p><w:sectPr>.*<\/w:body>/s);
    expect(document).toContain('id="{1B2C3D4E-0000-4000-8000-00000000ABCD}"');
    expect(document).toContain('o:suggestedsigner="Reviewer 1042" o:suggestedsigner2="Expert Reviewer"');
    expect(partOf(withLine, SIGNATURE)).toContain('/word/media/signature-line.png?ContentType=image/png');
  });

  it('has pictures of its own for a valid and an invalid signature', () => {
    const xml = partOf(withLine, SIGNATURE);
    const pictures = ['idValidSigLnImg', 'idInvalidSigLnImg'].map((id) =>
      Buffer.from(new RegExp(`Id="${id}">([^<]+)`).exec(xml)?.[1] ?? '', 'base64'),
    );
    for (const picture of pictures) expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(pictures[0]).not.toEqual(pictures[1]);
  });

  it('cannot be put into a letter that is signed', () => {
    expect(() => signDocx(signed, identity, { signedAt: SIGNED_AT, line: LINE })).toThrow(/signed already/);
  });
});

describe('signing', () => {
  it('a second time leaves the first signature valid', () => {
    const other = testIdentity({ name: 'Medical Director' });
    const twice = signDocx(signed, other, { signedAt: SIGNED_AT });
    const { verdict, signatures } = verifyDocx(twice);
    expect(verdict).toBe('valid');
    expect(signatures.map((one) => one.signer?.commonName)).toEqual(['Reviewer 1042', 'Medical Director']);
  });

  it('writes relationships compactly, because LibreOffice stumbles over white space in them', () => {
    const loose = withReplaced(
      letter,
      'word/_rels/document.xml.rels',
      '><Relationship ',
      '>\n  <Relationship ',
    );
    const docx = signDocx(loose, identity, { signedAt: SIGNED_AT });
    expect(partOf(docx, 'word/_rels/document.xml.rels')).not.toMatch(/>\s+</);
    expect(verifyDocx(docx).verdict).toBe('valid');
  });

  it('refuses a link that LibreOffice would call invalid, and says what to do', () => {
    const link =
      '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.test/?a=1&amp;b=2" TargetMode="External"/></Relationships>';
    const docx = withReplaced(letter, 'word/_rels/document.xml.rels', '</Relationships>', link);
    expect(() => signDocx(docx, identity, { signedAt: SIGNED_AT })).toThrow(/write it as a field/);
  });

  it('refuses a part name that other verifiers reject', () => {
    const docx = withChangedParts(letter, () => ({ 'word/my%20part.xml': '<a/>' }));
    expect(() => signDocx(docx, identity, { signedAt: SIGNED_AT })).toThrow(/word\/my%20part.xml/);
  });

  it('refuses what is no Word document', () => {
    expect(() => signDocx(new Uint8Array(100), identity, { signedAt: SIGNED_AT })).toThrow(
      /not a Word document/,
    );
  });

  it('cuts long comments and texts where Office would refuse them', () => {
    const docx = signDocx(letter, identity, { signedAt: SIGNED_AT, comments: `${'x'.repeat(254)}🖋` });
    expect(/<SignatureComments>(.*?)<\/SignatureComments>/.exec(partOf(docx, SIGNATURE))?.[1]).toBe(
      'x'.repeat(254),
    );
  });
});
