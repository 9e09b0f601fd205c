import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanHtml, cleanText } from './paste.ts';

describe('text pasted from a PDF', () => {
  it('is joined line by line; a blank line begins a new paragraph', () => {
    expect(
      cleanText('The patient is a 48-year-old\nmale with low\r\nback pain.\n\nMRI shows  a protrusion.'),
    ).toBe('The patient is a 48-year-old male with low back pain.\nMRI shows a protrusion.');
  });

  it('loses soft hyphens, also those at the end of a line, fixed spaces and ligatures', () => {
    expect(cleanText('stabili\u00AD\nzation of\u00A0the ﬁrst\u200B level')).toBe(
      'stabilization of the first level',
    );
  });

  it('keeps a hyphen at the end of a line without a space after it', () => {
    expect(cleanText('chronic low-\nback pain')).toBe('chronic low-back pain');
    expect(cleanText('L4-\nL5')).toBe('L4- L5');
  });

  it('keeps the points of a list apart', () => {
    expect(cleanText('Medication:\n• Naproxen 550 mg\ntwice daily\n• Omeprazole\n1. Rest')).toBe(
      'Medication:\n• Naproxen 550 mg twice daily\n• Omeprazole\n1. Rest',
    );
  });

  it('keeps the paragraphs of a text that was never broken into lines', () => {
    const long = 'word '.repeat(40).trim();
    expect(cleanText(`${long}\nShort one.`)).toBe(`${long}\nShort one.`);
  });

  it('keeps every letter and digit', () => {
    const solid = (text: string) => text.replace(/\s+/g, '');
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zA-Z0-9,.;()% -]{0,60}$/)), (lines) => {
        expect(solid(cleanText(lines.join('\n')))).toBe(solid(lines.join('')));
      }),
    );
  });
});

describe('markup pasted from Word', () => {
  it('is the fragment alone, without comments, styles and Word’s own tags', () => {
    const html =
      '<html><head><style>p{color:red}</style></head><body><!--StartFragment-->' +
      '<p class=MsoNormal style="color:red">One<o:p>&nbsp;</o:p></p><!--[if gte mso 9]><xml>x</xml><![endif]-->' +
      '<!--EndFragment--></body></html>';
    expect(cleanHtml(html).replace(/\s*(?=<\/p>)/g, '')).toBe('<p class=MsoNormal style="color:red">One</p>');
  });

  it('has headings as paragraphs', () => {
    expect(cleanHtml('<h2 style="x">History</h2><p>Text</p>')).toBe('<p>History</p><p>Text</p>');
  });

  it('has a row of a table as one paragraph', () => {
    expect(
      cleanHtml(
        '<table><tr><th>Period</th><th>Visits</th></tr><tr><td><p>Oct&nbsp;2013</p></td><td>6</td></tr></table>',
      ),
    ).toBe('<table><p>Period, Visits</p><p>Oct 2013, 6</p></table>');
  });

  it('has a single line break as a space, two of them as a new paragraph', () => {
    expect(cleanHtml('<p>one<br>two<br/><br />three</p>')).toBe('<p>one two</p><p>three</p>');
  });

  it('keeps quotation marks as they were written', () => {
    expect(cleanHtml('<p>“no relief” isn’t</p>')).toBe('<p>“no relief” isn’t</p>');
  });
});
