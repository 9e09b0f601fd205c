import { z } from 'zod';

/** Marks that the letter can print. */
export const markSchema = z.enum(['bold', 'italic', 'superscript', 'subscript']);

const runSchema = z.strictObject({
  text: z.string(),
  marks: z.array(markSchema).optional(),
});

/** A citation chip in running text: the evidence that it stands for, and what it prints where the letter's profile wants that. */
const chipSchema = z.strictObject({
  evidence: z.string().min(1),
  /** Between parentheses: `Progress report 12/03/2014, p. 12`. */
  printed: z.string(),
  /** In a footnote: the document's whole name, page and date. Without one, `printed` stands there too. */
  note: z.string().optional(),
});

const inlineSchema = z.union([runSchema, chipSchema]);

const paragraphSchema = z.strictObject({
  list: z.enum(['bullet', 'number']).optional(),
  content: z.array(inlineSchema),
});

/** Paragraphs of runs and citation chips. No paragraphs at all is an empty text. */
export const richTextSchema = z.array(paragraphSchema);

export type Mark = z.infer<typeof markSchema>;
export type Chip = z.infer<typeof chipSchema>;
export type Inline = z.infer<typeof inlineSchema>;
export type Paragraph = z.infer<typeof paragraphSchema>;
export type RichText = z.infer<typeof richTextSchema>;

/** One paragraph a line; an empty string is an empty text. */
export function richTextFrom(text: string): RichText {
  if (text === '') return [];
  return text.split('\n').map((line) => ({ content: line === '' ? [] : [{ text: line }] }));
}

/** The text as it is written: without marks and without citation chips; paragraphs are parted by a line feed. */
export function plainText(rich: RichText): string {
  return rich
    .map((paragraph) => paragraph.content.map((inline) => ('text' in inline ? inline.text : '')).join(''))
    .join('\n');
}

/** True when there is nothing but white space. A citation alone says nothing. */
export function isBlank(rich: RichText): boolean {
  return plainText(rich).trim() === '';
}
