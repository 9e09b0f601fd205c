import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, richTextSchema } from '../../../../shared/domain/rich-text.ts';
import { fromEditor, toEditor } from '../rich-text-doc.ts';
import { EXTENSIONS } from '../text-editor-extensions.ts';
import { readHtml } from './html-text.ts';
import { dividedWords, finished } from './paragraphs.ts';
import { toHtml } from './to-html.ts';

const read = (html: string) => finished(readHtml(html), (word) => word === 'stabilization');
const cleaned = (html: string) => toHtml(read(html));

describe('markup pasted from Word', () => {
  it('is the fragment alone, without comments, styles and Word’s own tags', () => {
    const html =
      '<html><head><style>p{color:red}</style></head><body>before<!--StartFragment-->' +
      '<p class=MsoNormal style="color:red">One<o:p>&nbsp;</o:p></p><!--[if gte mso 9]><xml>x</xml><![endif]-->' +
      '<!--EndFragment--></body></html>';
    expect(cleaned(html)).toBe('<p>One</p>');
  });

  it('has its lists as lists, without the marks that Word writes before the points', () => {
    const point = (mark: string, text: string) =>
      `<p class=MsoListParagraph style='margin-left:36.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span ` +
      `style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span>&nbsp;&nbsp; </span></span></span>` +
      `<![endif]>${text}<o:p></o:p></p>`;
    expect(cleaned(point('·', 'Naproxen') + point('·', 'Ice'))).toBe(
      '<ul><li><p>Naproxen</p></li><li><p>Ice</p></li></ul>',
    );
    expect(cleaned(`<p>First:</p>${point('1.', 'Rest')}`)).toBe('<p>First:</p><ol><li><p>Rest</p></li></ol>');
  });

  it('has headings as paragraphs, and a row of a table as one', () => {
    expect(cleaned('<h2 style="x">History</h2><p>Text</p>')).toBe('<p>History</p><p>Text</p>');
    expect(
      cleaned(
        '<table>\n<tr> <th>Period</th>\n<th>Visits</th></tr><tr><td><p>Oct&nbsp;2013</p></td><td></td><td>6</td></tr></table>',
      ),
    ).toBe('<p>Period, Visits</p><p>Oct 2013, 6</p>');
  });
});

describe('markup pasted from a page', () => {
  it('keeps lists, what is raised and lowered, bold and italic, and loses links, colors and sizes', () => {
    expect(
      cleaned(
        '<div><ul><li>cm<sup>2</sup></li><li><p>H<span style="vertical-align: sub">2</span>O</p><ol><li>deep</li></ol></li></ul>' +
          '<a href="https://example.org" style="color:red"><b>Bold</b> <i>leaning</i></a><b style="font-weight:normal"> plain</b></div>',
      ),
    ).toBe(
      '<ul><li><p>cm<sup>2</sup></p></li><li><p>H<sub>2</sub>O</p></li></ul><ol><li><p>deep</p></li></ol>' +
        '<p><strong>Bold</strong> <em>leaning</em> plain</p>',
    );
  });

  it('has a single line break as a space, two of them as a new paragraph', () => {
    expect(cleaned('<p>one<br>two<br/> <br />three</p>')).toBe('<p>one two</p><p>three</p>');
  });

  it('keeps citations, quotation marks and signs as they were written, and nothing that is hidden', () => {
    expect(
      cleaned('<p>“no relief” isn’t &lt; 3 &amp; <span data-evidence="e1" data-note="n">p. 1</span>.</p>'),
    ).toBe('<p>“no relief” isn’t &lt; 3 &amp; <span data-evidence="e1" data-note="n">p. 1</span>.</p>');
    expect(cleaned('<p>seen<span style="display:none">hidden</span></p><script>alert(1)</script>')).toBe(
      '<p>seen</p>',
    );
  });
});

describe('markup of a PDF viewer', () => {
  it('has its lines joined, and the words that their ends divided', () => {
    const lines =
      '<span>a lumbar stabili-</span><br role="presentation"><span>zation of low-</span><br><span>back pain</span>';
    expect(cleaned(lines)).toBe('<p>a lumbar stabilization of low-back pain</p>');
    expect(dividedWords(readHtml(lines))).toEqual(['stabilization', 'lowback']);
    expect(cleaned('<p>The knee</p><p>locks at</p><p>times.</p><p>So does the other.</p>')).toBe(
      '<p>The knee locks at times.</p><p>So does the other.</p>',
    );
  });
});

const WORD = fc.stringMatching(/^[A-Z][a-z]{1,6}$/);
const TAG = fc.constantFrom(
  ...[
    'p',
    'div',
    'span',
    'b',
    'i',
    'sup',
    'sub',
    'ul',
    'ol',
    'li',
    'table',
    'tr',
    'td',
    'h1',
    'pre',
    'a',
    'font',
  ],
  ...['blockquote', 'o:p', 'section', 'u', 's', 'marquee'],
);
const STYLE = fc.constantFrom(
  '',
  ' style="color:red;font-weight:bold"',
  ' class=x onclick="y()"',
  ' style=vertical-align:super',
);
const JUNK = fc.constantFrom(
  '<br>',
  '\n',
  ' &nbsp;',
  '<!-- c -->',
  '<style>Zz{}</style>',
  '<img src=x onerror=z>',
  '<hr>',
  '<script>Zz</script>',
);
interface Made {
  html: string;
  words: string[];
}
const joinedAll = (all: readonly Made[]): Made => ({
  html: all.map(({ html }) => html).join(''),
  words: all.flatMap(({ words }) => words),
});
const { tree } = fc.letrec<{ tree: Made }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    WORD.map((word) => ({ html: ` ${word} `, words: [word] })),
    JUNK.map((html) => ({ html, words: [] })),
    fc
      .tuple(TAG, STYLE, fc.array(tie('tree'), { maxLength: 4 }), fc.boolean())
      .map(([tag, style, inner, isClosed]): Made => {
        const { html, words } = joinedAll(inner);
        return { html: `<${tag}${style}>${html}${isClosed ? `</${tag}>` : ''}`, words };
      }),
  ),
}));

describe('whatever is pasted', () => {
  const schema = getSchema(EXTENSIONS);

  it('loses no word that can be seen, and nothing outside of what the letter prints survives', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }).map(joinedAll), ({ html, words }) => {
        const rich = read(html);
        expect(plainText(rich).match(/[A-Za-z]+/g) ?? []).toEqual(words);
        richTextSchema.parse(rich);
        const doc = schema.nodeFromJSON(toEditor(rich));
        doc.check();
        expect(fromEditor(doc.toJSON())).toEqual(rich);
        expect(toHtml(rich)).toMatch(
          /^(?:[^<>]|<\/?(?:p|ul|ol|li|strong|em|sup|sub)>|<span data-evidence="[^"<>]*">|<\/span>)*$/,
        );
      }),
    );
  });

  it('is read without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>/"= pliuo-&;!\n\u00ad\u200b') }), (html) => {
        richTextSchema.parse(read(html));
        schema.nodeFromJSON(toEditor(read(html))).check();
      }),
    );
  });
});
