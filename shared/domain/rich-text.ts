import { z } from 'zod';

/** Marks that the letter can print. */
export const markSchema = z.enum(['bold', 'italic', 'superscript', 'subscript']);

const runSchema = z.strictObject({
  text: z.string(),
  marks: z.array(markSchema).optional(),
});

/** A citation chip in running text: the evidence it stands for and the form in which it prints. */
const chipSchema = z.strictObject({
  evidence: z.string().min(1),
  printed: z.string(),
});

const inlineSchema = z.union([runSchema, chipSchema]);

const paragraphSchema = z.strictObject({
  list: z.enum(['bullet', 'number']).optional(),
  content: z.array(inlineSchema),
});

/** Paragraphs of runs and citation chips. No paragraphs at all is an empty text. */
export const richTextSchema = z.array(paragraphSchema);

export type Mark = z.infer<typeof markSchema>;
export type Inline = z.infer<typeof inlineSchema>;
export type Paragraph = z.infer<typeof paragraphSchema>;
export type RichText = z.infer<typeof richTextSchema>;

/** One paragraph a line; an empty string is an empty text. */
export function richTextFrom(text: string): RichText {
  if (text === '') return [];
  return text.split('\n').map((line) => ({ content: line === '' ? [] : [{ text: line }] }));
}

/** The text without marks; chips print their printed form; paragraphs are parted by a line feed. */
export function plainText(rich: RichText): string {
  return rich
    .map((paragraph) =>
      paragraph.content.map((inline) => ('text' in inline ? inline.text : inline.printed)).join(''),
    )
    .join('\n');
}

/** True when nothing but white space would print. */
export function isBlank(rich: RichText): boolean {
  return plainText(rich).trim() === '';
}
