import type { Paragraph, TextStyle } from '../layout/blocks.ts';

export const TWIPS_A_POINT = 20;

/** What words and paragraphs of a group look like. */
export interface Look {
  style: TextStyle & { hidden?: boolean };
  paragraph: Omit<Paragraph, 'kind' | 'inlines'>;
  font: number | undefined;
}

/** Applies a control word to a group. @returns whether it says what words or paragraphs look like */
export function applyLook(look: Look, name: string, value: number | undefined): boolean {
  const { style, paragraph } = look;
  const isOn = value !== 0;
  const points = (value ?? 0) / TWIPS_A_POINT;
  switch (name) {
    case 'plain':
      look.style = {};
      return true;
    case 'b':
      style.bold = isOn;
      return true;
    case 'i':
      style.italic = isOn;
      return true;
    case 'ul':
    case 'uldb':
    case 'ulw':
      style.underline = isOn;
      return true;
    case 'ulnone':
      style.underline = false;
      return true;
    case 'strike':
    case 'striked':
      style.strike = isOn;
      return true;
    case 'v':
    case 'deleted':
      style.hidden = isOn;
      return true;
    case 'super':
      style.raised = 'super';
      return true;
    case 'sub':
      style.raised = 'sub';
      return true;
    case 'nosupersub':
      delete style.raised;
      return true;
    case 'fs':
      style.size = (value ?? 24) / 2;
      return true;
    case 'f':
      look.font = value;
      return true;
    case 'ql':
    case 'qj':
      paragraph.align = 'left';
      return true;
    case 'outlinelevel':
      if (value !== undefined && value >= 0 && value < 9) paragraph.heading = value + 1;
      return true;
    case 'qc':
      paragraph.align = 'center';
      return true;
    case 'qr':
      paragraph.align = 'right';
      return true;
    case 'li':
      paragraph.indent = Math.max(0, Math.min(points, 300));
      return true;
    case 'fi':
      paragraph.firstIndent = Math.max(-300, Math.min(points, 300));
      return true;
    case 'sb':
      paragraph.before = Math.max(0, Math.min(points, 72));
      return true;
    case 'sa':
      paragraph.after = Math.max(0, Math.min(points, 72));
      return true;
    default:
      return false;
  }
}
