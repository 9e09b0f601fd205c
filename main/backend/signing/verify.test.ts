import { describe, expect, it } from 'vitest';
import { openPackage } from './package.ts';
import { signDocx } from './sign.ts';
import { SIGNED_AT, testIdentity, unsignedLetter } from './testing/identities.ts';
import { partOf, textOf, withChangedParts, withoutParts, withReplaced } from './testing/tamper.ts';
import { verifyDocx } from './verify.ts';

const SIGNATURE = '_xmlsignatures/sig1.xml';
const identity = testIdentity();
const letter = await unsignedLetter();
const signed = signDocx(letter, identity, { signedAt: SIGNED_AT, comments: 'Determination' });

/** What is found in a tampered letter; that it is invalid is asserted on the way. */
function changesOf(docx: Uint8Array): string[] {
  const { verdict, changes } = verifyDocx(docx);
  expect(verdict).toBe('invalid');
  return changes.map((one) => `${one.what}: ${one.part ?? ''}`);
}

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/></Relationships>`;

describe('a signed letter as it was signed', () => {
  it('is valid, by whom, when and why', () => {
    const found = verifyDocx(signed);
    expect(found.verdict).toBe('valid');
    expect(found.signatures).toMatchObject([
      {
        intact: true,
        signedAt: '2026-11-23T10:20:30.000Z',
        comments: 'Determination',
        hasLine: false,
        warnings: [],
        signer: { commonName: 'Reviewer 1042', serialNumber: '1234', trust: 'self-signed' },
      },
    ]);
    expect(found.signatures[0]?.covered).toContain('word/document.xml');
    expect(found.notCovered).toEqual(['docProps/app.xml', 'docProps/core.xml', 'docProps/custom.xml']);
    expect(found.changedProperties).toEqual([]);
  });

  it('says which letter it is', () => {
    const { letter: facts } = verifyDocx(signed);
    expect(facts).toMatchObject({ caseNumber: 'CM17-0000001', decisionDate: '02/22/2017', text: 'same' });
  });

  it('is valid packed anew, as other programs pack', () => {
    const opened = openPackage(signed);
    const again = withChangedParts(signed, () =>
      Object.fromEntries(opened.parts.map((part) => [part, opened.read(part)])),
    );
    expect(verifyDocx(again).verdict).toBe('valid');
  });

  it('is unsigned before', () => {
    expect(verifyDocx(letter)).toMatchObject({ verdict: 'unsigned', signatures: [], changes: [] });
  });
});

describe('trust', () => {
  const authority = testIdentity({ name: 'Test Authority', isAuthority: true });
  const member = testIdentity({ name: 'Medical Director', issuer: authority });
  const trustOf = (docx: Uint8Array, trusted = [authority.certificate]) =>
    verifyDocx(docx, trusted).signatures[0]?.signer?.trust;

  it('comes from an authority that is trusted, or from the certificate itself', () => {
    const docx = signDocx(letter, member, { signedAt: SIGNED_AT });
    expect(trustOf(docx)).toBe('trusted');
    expect(trustOf(docx, [member.certificate])).toBe('trusted');
    expect(trustOf(docx, [])).toBe('unknown-issuer');
    expect(trustOf(signed)).toBe('self-signed');
  });

  it('does not come from a certificate that may not issue others', () => {
    const noAuthority = testIdentity({ name: 'No Authority' });
    const docx = signDocx(letter, testIdentity({ issuer: noAuthority }), { signedAt: SIGNED_AT });
    expect(trustOf(docx, [noAuthority.certificate])).toBe('unknown-issuer');
  });

  it('is reported beside the dates of the certificate at the time of signing', () => {
    const at = (signedAt: Date) =>
      verifyDocx(signDocx(letter, identity, { signedAt })).signatures[0]?.signer?.validityAtSigning;
    expect(at(SIGNED_AT)).toBe('valid');
    expect(at(new Date('2029-06-01'))).toBe('expired');
    expect(at(new Date('2025-06-01'))).toBe('not-yet-valid');
  });
});

describe('a change to the document', () => {
  it('of one letter is named by its part', () => {
    const docx = withReplaced(signed, 'word/document.xml', 'MRI of the right knee', 'MRI of the left knee');
    expect(changesOf(docx)).toEqual(['letter: ', 'part-changed: word/document.xml']);
  });

  it('of looks is named as well', () => {
    expect(changesOf(withReplaced(signed, 'word/styles.xml', 'Times New Roman', 'Wingdings'))).toEqual([
      'part-changed: word/styles.xml',
    ]);
  });

  it('of a content type is named', () => {
    const docx = withReplaced(
      signed,
      '[Content_Types].xml',
      'wordprocessingml.document.main+xml',
      'wordprocessingml.template.main+xml',
    );
    expect(changesOf(docx)).toEqual(['content-type: word/document.xml']);
  });

  it('of a relationship is named', () => {
    const docx = withReplaced(
      signed,
      'word/_rels/document.xml.rels',
      'Target="footer1.xml"',
      'Target="footnotes.xml"',
    );
    expect(changesOf(docx)).toEqual(['relationship-changed: word/_rels/document.xml.rels']);
  });

  it('by a part more is named, with what leads to it', () => {
    const docx = withChangedParts(signed, (opened) => ({
      'word/header1.xml': '<hdr/>',
      'word/_rels/document.xml.rels': textOf(opened, 'word/_rels/document.xml.rels').replace(
        '</Relationships>',
        relationship(
          'rId77',
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships/header',
          'header1.xml',
        ),
      ),
    }));
    expect(changesOf(docx)).toEqual([
      'relationship-added: word/_rels/document.xml.rels',
      'part-added: word/header1.xml',
    ]);
  });

  it('by relationships where there were none is named', () => {
    const docx = withReplaced(
      signed,
      'word/_rels/footer1.xml.rels',
      '/>',
      `>${relationship('rId1', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image', 'x.png')}`,
    );
    expect(changesOf(docx)).toEqual(['relationship-added: word/_rels/footer1.xml.rels']);
  });

  it('by a part less is named', () => {
    expect(changesOf(withoutParts(signed, 'word/theme/theme1.xml'))).toEqual([
      'part-removed: word/theme/theme1.xml',
    ]);
  });

  it('by a second document that the package leads to first is named', () => {
    const docx = withChangedParts(signed, (opened) => ({
      'word/document2.xml': opened.read('word/document.xml'),
      '_rels/.rels': textOf(opened, '_rels/.rels').replace(
        '<Relationship ',
        `${relationship(
          'rId0',
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument',
          'word/document2.xml',
        ).replace('</Relationships>', '')}<Relationship `,
      ),
    }));
    expect(changesOf(docx)).toEqual(['relationship-added: _rels/.rels', 'part-added: word/document2.xml']);
  });

  it("of the file's properties leaves it valid and is reported", () => {
    const docx = withReplaced(
      signed,
      'docProps/core.xml',
      '<dc:language>',
      '<dc:creator>A. A.</dc:creator><dc:language>',
    );
    const found = verifyDocx(docx);
    expect(found.verdict).toBe('valid');
    expect(found.notCovered).toContain('docProps/core.xml');
    expect(found.changedProperties).toEqual(['creator']);
    const title = withReplaced(signed, 'docProps/core.xml', 'CM17-0000001', 'CM17-0000002');
    expect(verifyDocx(title).changedProperties).toEqual(['title']);
  });
});

describe('a change to the signature', () => {
  it.each([
    ['its time', '2026-11-23T10:20:30Z</mdssi:Value>', '2026-11-22T10:20:30Z</mdssi:Value>'],
    ['its XAdES time', '2026-11-23T10:20:30Z</xd:SigningTime>', '2026-11-22T10:20:30Z</xd:SigningTime>'],
    ['its comments', 'Determination</SignatureComments>', 'Draft</SignatureComments>'],
    ['white space put in', '><SignatureValue>', '>\n<SignatureValue>\n'.replace('\n<', '<'), 'valid'],
    ['indented objects', '<Object Id="idOfficeObject"><', '<Object Id="idOfficeObject">\n  <'],
    ['indented manifest', '<Manifest><Reference', '<Manifest>\n<Reference'],
  ])('%s', (_what, from, to, verdict = 'invalid') => {
    expect(verifyDocx(withReplaced(signed, SIGNATURE, from, to)).verdict).toBe(verdict);
  });

  it("to another certificate made out to the same key is not the signer's", () => {
    const [own] = /<X509Certificate>[^<]+/.exec(partOf(signed, SIGNATURE)) ?? [''];
    const other = testIdentity({ name: 'Another Name', key: identity.key }).certificate.raw.toString(
      'base64',
    );
    const docx = withReplaced(signed, SIGNATURE, own, `<X509Certificate>${other}`);
    expect(changesOf(docx)).toEqual([`certificate: ${SIGNATURE}`]);
  });

  it('to one whose manifest is not under it does not count', () => {
    // The classic wrapping: the signed object moved aside, another one put in its place.
    const xml = partOf(signed, SIGNATURE);
    const object = /<Object Id="idPackageObject">.*?<\/Object>/s.exec(xml)?.[0] ?? '';
    const forged = object.replace('idPackageObject', 'idForged');
    const docx = withReplaced(signed, SIGNATURE, object, `${forged}<Object>${object}</Object>`);
    expect(changesOf(docx)).toContain(`signature: ${SIGNATURE}`);
    const twice = withReplaced(signed, SIGNATURE, object, object + object);
    expect(changesOf(twice)).toContain(`signature: ${SIGNATURE}`);
  });

  it.each([
    ['its relationship', '_rels/.rels', /<Relationship Id="rId5".*?\/>/],
    ['its entry', '_xmlsignatures/_rels/origin.sigs.rels', /<Relationship .*?\/>/],
  ])('that only cuts %s leaves no unsigned letter, but an invalid one', (_what, part, row) => {
    const found = changesOf(withReplaced(signed, part, row, ''));
    expect(found).toContain(`signature: ${SIGNATURE}`);
  });

  it('that removes it altogether leaves an unsigned letter', () => {
    let docx = withoutParts(
      signed,
      SIGNATURE,
      '_xmlsignatures/origin.sigs',
      '_xmlsignatures/_rels/origin.sigs.rels',
    );
    docx = withReplaced(docx, '_rels/.rels', /<Relationship Id="rId5".*?\/>/, '');
    docx = withReplaced(docx, '[Content_Types].xml', /<Override [^>]*sig1.xml"\/>/, '');
    expect(verifyDocx(docx).verdict).toBe('unsigned');
  });

  it('with a document type is refused: entities say one thing to one reader and another to the next', () => {
    const docx = withReplaced(signed, SIGNATURE, '<Signature ', '<!DOCTYPE x [<!ENTITY a "b">]><Signature ');
    expect(changesOf(docx)).toEqual(['damaged: ']);
  });
});

describe('a hostile file', () => {
  it('with elements nested a hundred thousand deep is damaged', () => {
    const deep = `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`;
    for (const part of [SIGNATURE, 'word/document.xml'])
      expect(changesOf(withReplaced(signed, part, /(<\/w:body>|<SignatureValue>)/, `${deep}$1`)).length).toBe(
        1,
      );
  });

  it('with a great many parts is damaged', () => {
    const many = withChangedParts(signed, () =>
      Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`word/p${at}.xml`, ''])),
    );
    expect(changesOf(many)).toEqual(['damaged: ']);
  });
});

describe('a file that is no Word document', () => {
  it.each([
    ['empty', new Uint8Array()],
    ['a PDF', Buffer.from('%PDF-1.7 and so on, long enough to be something')],
  ])('%s is refused as such', (_what, bytes) => {
    expect(() => verifyDocx(bytes)).toThrow(/not a Word document/);
  });

  it('is told from a letter that was cut short', () => {
    expect(verifyDocx(signed.subarray(0, signed.length - 300))).toMatchObject({ verdict: 'invalid' });
  });

  it('with something before, after or twice in it is damaged', () => {
    expect(verifyDocx(Buffer.concat([signed, Buffer.from('x')])).verdict).toBe('invalid');
    expect(verifyDocx(Buffer.concat([signed, signed])).verdict).toBe('invalid');
  });
});
