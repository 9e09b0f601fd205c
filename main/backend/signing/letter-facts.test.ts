import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { richTextFrom } from '../../../shared/domain/rich-text.ts';
import { composeLetter } from '../../../shared/letter/compose.ts';
import type { Run } from '../../../shared/letter/tree.ts';
import { aCase } from '../../../shared/testing/case-builder.ts';
import { aCitedCase, profileCiting } from '../../../shared/testing/cited-case.ts';
import { builtInProfile } from '../../../shared/testing/profiles.ts';
import { footerLine, readFooterLine } from '../letter/docx-footer.ts';
import { arbitraryCase } from '../store/testing/arbitrary-case.ts';
import { writeLetterCopy } from './letter-copy.ts';
import { letterHash } from './letter-hash.ts';
import { openPackage } from './package.ts';
import { partOf, withReplaced } from './testing/tamper.ts';
import { verifyDocx } from './verify.ts';

const profile = builtInProfile('posted-2016');
const writtenAt = new Date(0);
const full = () =>
  aCase()
    .withCaseBlock()
    .with({ parties: [{ role: 'employee', name: 'A. A.' }] })
    .withItem({
      rationale: [
        { content: [{ text: 'As follows:' }] },
        { list: 'bullet', content: [{ text: 'one', marks: ['bold', 'superscript'] }, { text: ' two' }] },
        { list: 'number', content: [{ text: 'x\ty\nz', marks: ['italic'] }] },
      ],
    });
const write = (builder = full(), willBeSigned = false, copy: 'served' | 'posted' = 'served') =>
  writeLetterCopy(builder.build(), profile, { copy, willBeSigned, writtenAt });

describe('the footer', () => {
  it('of served and signed copies says which letter it is; of others it counts pages only', async () => {
    const hasHash = async (willBeSigned: boolean, copy: 'served' | 'posted') =>
      partOf((await write(full(), willBeSigned, copy)).docx, 'word/footer1.xml').includes('SHA-256');
    expect(await hasHash(false, 'served')).toBe(true);
    expect(await hasHash(true, 'posted')).toBe(true);
    expect(await hasHash(false, 'posted')).toBe(false);
  });

  it('is read as it was written', () => {
    const sha256 = 'a0'.repeat(32);
    for (const facts of [
      { caseNumber: 'CM17-0000001', decisionDate: '02/22/2017', sha256 },
      { caseNumber: 'CM17-0000001', decisionDate: undefined, sha256 },
      { caseNumber: undefined, decisionDate: undefined, sha256 },
    ])
      expect(readFooterLine(footerLine(facts))).toEqual(facts);
    expect(readFooterLine('Page 1 of 2')).toBeUndefined();
  });
});

describe('the hash of a letter', () => {
  it('is found again in the Word file, with lists, looks, case block and cover', async () => {
    const { docx, sha256 } = await write();
    expect(verifyDocx(docx).letter).toEqual({
      caseNumber: 'CM17-0000001',
      decisionDate: '02/22/2017',
      sha256,
      text: 'same',
    });
  });

  it('is found again for any case', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryCase,
        fc.constantFrom('served', 'posted'),
        fc.constantFrom('none', 'parentheses', 'footnotes'),
        async (imrCase, copy, style) => {
          const options = { copy, willBeSigned: true, writtenAt } as const;
          const { docx, sha256 } = await writeLetterCopy(imrCase, profileCiting(style), options);
          const { letter } = verifyDocx(docx);
          expect([letter?.text, letter?.sha256]).toEqual(['same', sha256]);
        },
      ),
      { numRuns: 90 },
    );
  });

  it('is found again with footnotes of any text, repeated or not', async () => {
    const chip = fc.record({
      evidence: fc.constant('e'),
      printed: fc.oneof(fc.constantFrom('A', 'B'), fc.string({ unit: 'binary', maxLength: 8 })),
    });
    const content = fc.array(fc.oneof(fc.record({ text: fc.constantFrom(' pain', '. ', ' (') }), chip), {
      maxLength: 8,
    });
    const paragraphs = fc.array(fc.record({ content }), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(paragraphs, paragraphs, async (summary, rationale) => {
        const imrCase = full().with({ summary }).withItem({ rationale }).build();
        const options = { copy: 'posted', willBeSigned: true, writtenAt } as const;
        const { docx, sha256 } = await writeLetterCopy(imrCase, profileCiting('footnotes'), options);
        expect(verifyDocx(docx).letter).toMatchObject({ text: 'same', sha256 });
      }),
      { numRuns: 60 },
    );
  });

  it('of a letter without footnotes is what it was before letters could have any', () => {
    const seen = letterHash(composeLetter(full().build(), profile, 'served'));
    expect(seen).toBe('b7084374d21cb4533da56f975c02b260851e9d6e1d0fe2267563cdbf1acd8309');
  });

  it('is found again with every character that looks like a line end', async () => {
    const odd = 'a\u0085b\u2028c\u2029d\u000be\ff\u00a0g\ufeffh\r\ni\rj\tk';
    const { docx, sha256 } = await write(full().withItem({ request: odd, rationale: richTextFrom(odd) }));
    expect(verifyDocx(docx).letter).toMatchObject({ sha256, text: 'same' });
  });

  it('does not change with what a letter does not show', () => {
    const tree = (builder = full()) => composeLetter(builder.build(), profile, 'posted');
    const plain = letterHash(tree());
    const { language, blocks } = tree();
    const places = blocks.map((block) =>
      block.kind === 'paragraph' ? { ...block, place: undefined } : block,
    );
    const split = places.map((block) =>
      block.kind === 'paragraph'
        ? {
            ...block,
            runs: block.runs.flatMap((run): Run[] =>
              'text' in run ? [...run.text].map((text) => ({ ...run, text })) : [run],
            ),
          }
        : block,
    );
    expect(letterHash({ language, blocks: JSON.parse(JSON.stringify(split)) })).toBe(plain);
    expect(letterHash(tree(full().with({ id: 'another-id' })))).toBe(plain);
    expect(letterHash(tree(full().with({ summary: richTextFrom('Another summary.') })))).not.toBe(plain);
  });

  it.each([
    ['a word', 'Upheld', 'Overturned'],
    ['a look', '<w:b/><w:bCs/><w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="superscript"/>'],
    ['a list', '<w:numId w:val="2"/>', '<w:numId w:val="3"/>'],
    ['a heading', '<w:pStyle w:val="Heading2"/>', '<w:pStyle w:val="Heading1"/>'],
    ['a value of the case block', '11/09/2016', '11/09/2015'],
  ])('betrays a change of %s in a served copy that nobody signed', async (_what, from, to) => {
    const docx = withReplaced((await write()).docx, 'word/document.xml', from, to);
    expect(verifyDocx(docx)).toMatchObject({ verdict: 'invalid', letter: { text: 'differs' } });
  });

  it('is not claimed for a document that holds what letters do not', async () => {
    const { docx } = await write();
    for (const [from, to] of [
      ['<w:sectPr>', '<w:p><w:r><w:pict/></w:r></w:p><w:sectPr>'],
      ['<w:b/><w:bCs/>', '<w:b/><w:bCs/><w:vanish/>'],
      ['<w:pStyle w:val="Cover"/>', '<w:pStyle w:val="Title"/>'],
    ] as const) {
      const { letter } = verifyDocx(withReplaced(docx, 'word/document.xml', from, to));
      expect(letter?.text).toBe('unreadable');
    }
  });

  it('stays when Word splits runs and marks what it checked', async () => {
    const { docx } = await write();
    const saved = withReplaced(
      docx,
      'word/document.xml',
      'MRI of the right knee',
      'MRI of </w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>the right knee',
    );
    expect(verifyDocx(saved).letter?.text).toBe('same');
    expect(openPackage(saved).parts).toEqual(openPackage(docx).parts);
  });
});

describe('the hash of a letter with footnotes', () => {
  const NOTES = 'word/footnotes.xml';
  const BODY = 'word/document.xml';
  const footnoted = async () =>
    (
      await writeLetterCopy(aCitedCase().build(), profileCiting('footnotes'), {
        copy: 'served',
        willBeSigned: false,
        writtenAt,
      })
    ).docx;
  const textAfter = async (part: string, from: string | RegExp, to: string) =>
    verifyDocx(withReplaced(await footnoted(), part, from, to)).letter?.text;

  it('is found again, the number that is repeated too', async () => {
    const docx = await footnoted();
    expect(partOf(docx, BODY)).toContain(' NOTEREF _RefFootnote1 \\f \\h ');
    expect(verifyDocx(docx).letter?.text).toBe('same');
  });

  it('differs from that of the same letter without them', () => {
    const hashes = (['none', 'parentheses', 'footnotes'] as const).map((style) =>
      letterHash(composeLetter(aCitedCase().build(), profileCiting(style), 'served')),
    );
    expect(new Set(hashes).size).toBe(3);
  });

  it.each([
    ['a footnote', NOTES, '12/03/2014, page 12', '12/03/2014, page 21'],
    ['the place of a reference', BODY, '<w:footnoteReference w:id="2"/>', '<w:footnoteReference w:id="3"/>'],
    ['the order', BODY, /(<w:footnoteReference w:id=")2(.*<w:footnoteReference w:id=")3/, '$13$22'],
  ])('betrays a change of %s', async (_what, part, from, to) => {
    expect(await textAfter(part, from, to)).not.toBe('same');
  });

  it('stays when Word splits the runs of a footnote', async () => {
    const split = '</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t xml:space="preserve">';
    expect(await textAfter(NOTES, 'treating', `trea${split}ting`)).toBe('same');
  });

  it.each([
    [
      'a footnote that nothing refers to',
      BODY,
      /<w:r>(?:(?!<w:r>).)*<w:footnoteReference w:id="3"\/><\/w:r>/,
      '',
    ],
    [
      'a number of its own making',
      BODY,
      '<w:footnoteReference w:id="3"/>',
      '<w:footnoteReference w:customMarkFollows="1" w:id="3"/>',
    ],
    [
      'another number where one is repeated',
      BODY,
      '<w:t xml:space="preserve">1</w:t></w:r></w:fldSimple>',
      '<w:t xml:space="preserve">2</w:t></w:r></w:fldSimple>',
    ],
    ['a field of another kind', BODY, 'NOTEREF _RefFootnote1', 'PAGEREF _RefFootnote1'],
    ['a number that is repeated from nowhere', BODY, 'NOTEREF _RefFootnote1', 'NOTEREF _RefFootnote7'],
    [
      'a hidden footnote',
      NOTES,
      '<w:r><w:t xml:space="preserve"> MRI',
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve"> MRI',
    ],
    [
      'a footnote in another look',
      NOTES,
      '<w:r><w:t xml:space="preserve"> MRI',
      '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> MRI',
    ],
    [
      'a second paragraph in a footnote',
      NOTES,
      '</w:p></w:footnote></w:footnotes>',
      '</w:p><w:p/></w:footnote></w:footnotes>',
    ],
    ['text in a separator', NOTES, '<w:separator/>', '<w:separator/><w:t>See also</w:t>'],
    ['a footnote without its number', NOTES, /<w:r>(?:(?!<w:r>).)*<w:footnoteRef\/><\/w:r>/, ''],
    [
      'a second list of footnotes',
      'word/_rels/document.xml.rels',
      '</Relationships>',
      '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="styles.xml"/></Relationships>',
    ],
  ])('is not claimed for a document with %s', async (_what, part, from, to) => {
    expect(await textAfter(part, from, to)).toBe('unreadable');
  });
});
