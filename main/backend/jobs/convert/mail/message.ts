import type { ConvertRefusal } from '../../convert-protocol.ts';

/** What is attached to a message: its content, or why there is none. */
export type Attachment = {
  name: string;
  /** What the message's page refers to it by; undefined where it has none. */
  contentId?: string | undefined;
} & ({ content: Uint8Array } | { refused: ConvertRefusal });

/** A message, however it was stored. */
export interface Message {
  /** In the order in which they are shown. */
  headers: readonly { label: string; value: string }[];
  body: { kind: 'text' | 'html'; content: string };
  attachments: readonly Attachment[];
}
