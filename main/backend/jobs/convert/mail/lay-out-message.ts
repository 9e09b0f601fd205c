import { MOST_PARTS } from '../../convert-protocol.ts';
import type { Converted, Outlet } from '../converter.ts';
import { blocksOfHtml } from '../html/html-blocks.ts';
import type { Block, Picture } from '../layout/blocks.ts';
import { linesOf } from '../layout/clean-text.ts';
import { LaidOut } from '../layout/laid-out.ts';
import { tooLarge } from '../refused.ts';
import { inlinePictures } from './inline-pictures.ts';
import type { Attachment, Message } from './message.ts';

const NO_PICTURES: ReadonlyMap<string, Picture> = new Map();
const MARGIN = 72;
const SIZE = 10.5;
const MOST_CHARACTERS = 48 * 1024 * 1024;
/** Of a header, as it is shown: lists of recipients may be endless. */
const MOST_HEADER = 4000;
/** Attachments that are named on the page. */
const MOST_NAMED = 200;

/** Lays out a message: its headers, a rule, its body with the pictures in it, the names of what is attached; then hands out what is attached. */
export async function layOutMessage(message: Message, outlet: Outlet, converter: string): Promise<Converted> {
  // Known before any of it is handed out: what is written is taken back one by one.
  if (message.attachments.length > MOST_PARTS) throw tooLarge('parts');
  const document = new LaidOut(outlet.write, { margin: MARGIN, size: SIZE, progress: outlet.progress });
  const { headers, body } = message;
  const pictures =
    body.kind === 'html' ? await inlinePictures(document, body.content, message.attachments) : NO_PICTURES;
  // What is shown in its place is no attachment to anybody.
  const attachments = message.attachments.filter(
    ({ contentId }) => contentId === undefined || !pictures.has(contentId),
  );
  await document.add(headers.map(headerBlock));
  if (attachments.length > 0) await document.add([headerBlock(attachmentsLine(attachments))]);
  await document.add([{ kind: 'rule' }]);
  await document.add(
    body.kind === 'html' ? blocksOfHtml(body.content, pictures) : blocksOfText(body.content),
  );
  const pages = await document.end();
  for (const attachment of attachments) await handOut(attachment, outlet);
  return { pages, converter };
}

function headerBlock({ label, value }: Message['headers'][number]): Block {
  const shown = value.length > MOST_HEADER ? `${value.slice(0, MOST_HEADER)} …` : value;
  return {
    kind: 'paragraph',
    after: 2,
    inlines: [
      { kind: 'text', text: `${label}: `, style: { bold: true } },
      { kind: 'text', text: shown, style: {} },
    ],
  };
}

function attachmentsLine(attachments: readonly Attachment[]): Message['headers'][number] {
  const named = attachments.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = attachments.length - named.length;
  const value = [...named, ...(more > 0 ? [`${more} more`] : [])].join(', ');
  return { label: 'Attached', value };
}

function* blocksOfText(text: string): Generator<Block> {
  if (text.length > MOST_CHARACTERS) throw tooLarge('text');
  for (const line of linesOf(text.trimEnd())) {
    if (line === '\f') yield { kind: 'page-break' };
    else yield { kind: 'paragraph', inlines: [{ kind: 'text', text: line, style: {} }] };
  }
}

async function handOut(attachment: Attachment, outlet: Outlet): Promise<void> {
  const part = { name: attachment.name, folder: '' };
  if ('refused' in attachment) await outlet.skip(part, attachment.refused);
  else if (attachment.content.length === 0) await outlet.skip(part, { reason: 'empty' });
  else await outlet.part(part, attachment.content.length, once(attachment.content));
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}
