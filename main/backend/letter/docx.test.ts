import { describe, expect, it } from 'vitest';
import { type RichText, richTextFrom } from '../../../shared/domain/rich-text.ts';
import { composeLetter } from '../../../shared/letter/compose.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import { foldSpace, letterText } from '../../../shared/letter/tree.ts';
import { aCase } from '../../../shared/testing/case-builder.ts';
import { aCitedCase, profileCiting } from '../../../shared/testing/cited-case.ts';
import { builtInProfile } from '../../../shared/testing/profiles.ts';
import { writeLetterDocx } from './docx.ts';
import { partText } from './docx-metadata.ts';
import { wordText } from './docx-text.ts';

const profile = builtInProfile('posted-2016');
const at = new Date('2026-01-02T03:04:05.678Z');
const treeOf = (builder: ReturnType<typeof aCase>) => composeLetter(builder.build(), profile, 'served');

describe('a Word letter', () => {
  it('holds every sentence of the letter tree in its place', async () => {
    const tree = treeOf(aCase().withCaseBlock().withItem().withItem({ request: 'A & B < C "quoted"' }));
    const docx = await writeLetterDocx(tree, at);
    expect(foldSpace(wordText(docx, 'x.docx'))).toBe(foldSpace(letterText(tree)));
  });

  it('has the same bytes for the same case and time', async () => {
    const tree = treeOf(aCase().withCaseBlock().withItem());
    expect(await writeLetterDocx(tree, at)).toEqual(await writeLetterDocx(tree, at));
  });

  it('names no author, and no other time than the one given', async () => {
    const docx = await writeLetterDocx(treeOf(aCase().withItem()), at);
    const core = partText(docx, 'docProps/core.xml') ?? '';
    expect(core).not.toMatch(/creator|lastModifiedBy|Un-named/);
    expect(core.match(/\d{4}-\d\d-\d\dT[^<]+/g)).toEqual(['2026-01-02T03:04:05Z', '2026-01-02T03:04:05Z']);
  });

  it('uses real heading styles and the language of the profile', async () => {
    const docx = await writeLetterDocx(treeOf(aCase().withItem()), at);
    const body = partText(docx, 'word/document.xml') ?? '';
    expect(body.match(/w:pStyle w:val="Heading1"/g)).toHaveLength(3);
    expect(body.match(/w:pStyle w:val="Heading2"/g)).toHaveLength(1);
    expect(partText(docx, 'word/styles.xml')).toContain('<w:lang w:val="en-US"');
  });

  it('is a US Letter page', async () => {
    const docx = await writeLetterDocx(treeOf(aCase().withItem()), at);
    expect(partText(docx, 'word/document.xml')).toMatch(/<w:pgSz w:w="12240" w:h="15840"/);
  });

  it('leaves out characters that XML forbids', async () => {
    const rationale = richTextFrom('pasted \u0000from\u0007 a fax \ud800.');
    const docx = await writeLetterDocx(treeOf(aCase().withItem({ rationale })), at);
    expect(wordText(docx, 'x.docx')).toContain('pasted from a fax \ufffd.');
  });

  it('has real footnotes, whose numbers are no part of its text', async () => {
    const tree = composeLetter(aCitedCase().build(), profileCiting('footnotes'), 'served');
    const docx = await writeLetterDocx(tree, at);
    expect(foldSpace(wordText(docx, 'x.docx'))).toBe(foldSpace(letterText(tree)));
    const notes = partText(docx, 'word/footnotes.xml') ?? '';
    expect(notes.match(/<w:footnote w:id="[1-9]/g)).toHaveLength(3);
    expect(notes).toContain(' MRI of the right knee &lt;without contrast&gt;, 11/20/2014, page 3');
    expect(partText(docx, 'word/document.xml')?.match(/<w:footnoteReference /g)).toHaveLength(3);
  });

  it('has no number in the line above its footnotes, which Word would repair', async () => {
    const docx = await writeLetterDocx(treeOf(aCase().withItem()), at);
    for (const part of ['word/footnotes.xml', 'word/endnotes.xml']) {
      const notes = partText(docx, part) ?? '';
      expect(notes.match(/<w:r><w:(separator|continuationSeparator)\/><\/w:r>/g)).toHaveLength(2);
      expect(notes).not.toMatch(/<w:(footnote|endnote)Ref\/>/);
    }
  });

  it('keeps what leads in a list or the items with the first of them, and the entries of a list close', async () => {
    const rationale: RichText = [
      { content: [{ text: 'Two criteria:' }] },
      { list: 'bullet', content: [{ text: 'one' }] },
      { content: [{ text: 'Both are met.' }] },
    ];
    // The rationale before another title is parted like any text.
    const docx = await writeLetterDocx(treeOf(aCase().withItem({ rationale }).withItem()), at);
    const body = partText(docx, 'word/document.xml') ?? '';
    const kept = (body.match(/<w:p>.*?<\/w:p>/g) ?? []).filter((one) => one.includes('<w:keepNext/>'));
    expect(kept).toHaveLength(2);
    expect(kept[0]).toContain(profile.itemsLeadIn);
    expect(kept[1]).toContain('Two criteria:');
    const styles = partText(docx, 'word/styles.xml') ?? '';
    expect(/w:styleId="ListParagraph".*?<\/w:style>/.exec(styles)?.[0]).toContain('<w:contextualSpacing/>');
    for (const heading of ['Heading1', 'Heading2'])
      expect(new RegExp(`w:styleId="${heading}".*?</w:style>`).exec(styles)?.[0]).toContain('<w:keepNext/>');
  });

  it('has a header row in its table, and sets the lines of an address close', async () => {
    const own: LetterProfile = {
      ...profile,
      cover: { ...profile.cover, caseBlock: true, letterhead: ['P.O. Box 1000', 'Sacramento'] },
    };
    const tree = composeLetter(aCase().withCaseBlock().withItem().build(), own, 'served');
    const body = partText(await writeLetterDocx(tree, at), 'word/document.xml') ?? '';
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    const styles = [...body.matchAll(/w:pStyle w:val="(Cover\w*)"/g)].map((match) => match[1]);
    expect(styles.slice(0, 3)).toEqual(['CoverLine', 'CoverLine', 'Cover']);
    expect(styles.slice(3, 6)).toEqual(['Cover', 'Cover', 'CoverAfterBlock']);
  });

  it('has a header on every page but a cover, and pages numbered as the profile says', async () => {
    const own: LetterProfile = {
      ...profile,
      page: { header: { posted: 'Case {caseNumber}', served: 'Case {caseNumber}' }, numbers: 'page' },
    };
    const imrCase = aCase().withCaseBlock().withItem().build();
    const served = await writeLetterDocx(composeLetter(imrCase, own, 'served'), at);
    expect(partText(served, 'word/header1.xml')).toContain('Case CM17-0000001');
    expect(partText(served, 'word/document.xml')).toContain('<w:titlePg/>');
    const footers = ['word/footer1.xml', 'word/footer2.xml'].map((part) => partText(served, part) ?? '');
    for (const footer of footers) {
      expect(footer).toContain('PAGE');
      expect(footer).not.toContain('NUMPAGES');
    }
    const posted = await writeLetterDocx(composeLetter(imrCase, own, 'posted'), at);
    expect(partText(posted, 'word/document.xml')).not.toContain('titlePg');
    expect(partText(posted, 'word/header1.xml')).toContain('Case CM17-0000001');
  });

  it('names a file that is not one', () => {
    expect(() => wordText(new Uint8Array([1, 2, 3]), 'notes.docx')).toThrow(
      'notes.docx: not a Word document.',
    );
  });
});
