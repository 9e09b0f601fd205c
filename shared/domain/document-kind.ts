import { z } from 'zod';

/** What can be imported, by content. A zip archive is none of these: what it holds becomes documents. */
export const DOCUMENT_KINDS = [
  ...(['pdf', 'tiff', 'jpeg', 'png', 'docx', 'rtf', 'html', 'text', 'eml', 'msg'] as const),
] as const;
export const documentKindSchema = z.enum(DOCUMENT_KINDS);
export type DocumentKind = z.infer<typeof documentKindSchema>;
