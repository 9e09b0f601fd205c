import type { IStylesOptions } from 'docx';

/** Body of the letter. Half-points: 24 is 12 pt. */
export const BODY_FONT = 'Times New Roman';
export const BODY_HALF_POINTS = 24;
/** Case block. */
export const TABLE_FONT = 'Arial';
export const TABLE_HALF_POINTS = 20;
export const LABEL_GREY = 'D9D9D9';

/** US Letter with margins of one inch, in twentieths of a point. */
export const PAGE = {
  size: { width: 12240, height: 15840 },
  margin: { top: 1440, right: 1440, bottom: 1440, left: 1440 },
};
/** Width between the margins, in twentieths of a point. */
export const TEXT_WIDTH = 9360;

const black = '000000';

/**
 * Styles of a letter: real heading styles (screen readers and Word's navigation use them) in the look of posted letters.
 * @param language BCP 47 tag, so that Word's speller and screen readers take the right language
 */
export function letterStyles(language: string): IStylesOptions {
  const heading = { font: BODY_FONT, size: BODY_HALF_POINTS, bold: true, color: black };
  return {
    default: {
      document: {
        run: { font: BODY_FONT, size: BODY_HALF_POINTS, language: { value: language } },
        paragraph: { spacing: { after: 200 } },
      },
      // Entries of a list stand close; the list keeps its distance from what follows.
      listParagraph: { paragraph: { contextualSpacing: true } },
      heading1: {
        run: heading,
        paragraph: { alignment: 'center', keepNext: true, spacing: { before: 240, after: 120 } },
      },
      heading2: {
        run: heading,
        paragraph: { keepNext: true, keepLines: true, spacing: { before: 200, after: 160 } },
      },
    },
    paragraphStyles: [
      {
        id: 'Credential',
        name: 'Credential',
        basedOn: 'Normal',
        paragraph: { spacing: { after: 0 }, keepLines: true },
      },
      { id: 'Cover', name: 'Cover', basedOn: 'Normal', paragraph: { spacing: { after: 240 } } },
      // A line of an address, and what stands under the case block on a cover.
      { id: 'CoverLine', name: 'Cover Line', basedOn: 'Cover', paragraph: { spacing: { after: 0 } } },
      {
        id: 'CoverAfterBlock',
        name: 'Cover After Block',
        basedOn: 'Cover',
        paragraph: { spacing: { before: 240, after: 240 } },
      },
      {
        id: 'CaseBlock',
        name: 'Case Block',
        basedOn: 'Normal',
        run: { font: TABLE_FONT, size: TABLE_HALF_POINTS },
        paragraph: { spacing: { before: 40, after: 40 } },
      },
    ],
  };
}
