import { describe, expect, it } from 'vitest';
import { pagesOf } from '../testing/pages-of.ts';
import { convertRtf } from './rtf.ts';

const pages = (body: string) => pagesOf(convertRtf, `{\\rtf1\\ansi ${body}}`);
const field = (code: string, result: string) => `{\\field{\\*\\fldinst { ${code} }}{\\fldrslt {${result}}}}`;

describe('what stands over and under the pages of a rich text', () => {
  it('stands on each of them, with the number of the page and of all pages', async () => {
    const edges = `{\\header\\pard Clinic {\\b bold}\\par}{\\footer\\pard Page ${field('PAGE', '9')} of ${field('NUMPAGES \\\\* Arabic', '9')}\\par}`;
    expect(await pages(`\\sectd${edges}\\pard First\\par\\page Second\\par`)).toEqual([
      'Clinic bold First Page 1 of 2',
      'Clinic bold Second Page 2 of 2',
    ]);
  });

  it('may be another on the first page and on left pages', async () => {
    const edges = '{\\headerr Right\\par}{\\headerl Left \\chpgn\\par}{\\headerf Letterhead\\par}';
    expect(await pages(`\\facingp\\sectd\\titlepg${edges}\\pard a\\page b\\page c`)).toEqual([
      'Letterhead a',
      'Left 2 b',
      'Right c',
    ]);
    expect(await pages(`\\sectd${edges}\\pard a\\page b`)).toEqual(['Right a', 'Right b']);
  });

  it('changes with a section, on a new page or with the next', async () => {
    const one = '\\sectd{\\header One\\par}\\pard a\\par';
    expect(await pages(`${one}\\sect\\sectd{\\header Two\\par}\\pard b\\par`)).toEqual(['One a', 'Two b']);
    expect(await pages(`${one}\\sect\\sectd\\sbknone{\\header Two\\par}\\pard b\\page c`)).toEqual([
      'One a b',
      'Two c',
    ]);
  });

  it('keeps the table and the paragraph around it as they are, and nests no further', async () => {
    const inside = 'before {\\header{\\trowd\\cellx2000\\intbl H1\\cell\\row}{\\header deep}\\par}after';
    expect(await pages(`${inside}\\page next`)).toEqual(['H1 before after', 'H1 next']);
    expect(await pages('before\\par {\\header late\\par}after\\page next')).toEqual([
      'before after',
      'late next',
    ]);
  });
});
