import PostalMime, { type Address, type Attachment as MimePart } from 'postal-mime';
import { type Converter, readWhole } from '../converter.ts';
import { Refused, tooLarge, unsupported } from '../refused.ts';
import { contentIdOf, isMoreThanWords } from './inline-pictures.ts';
import { layOutMessage } from './lay-out-message.ts';
import type { Attachment, Message } from './message.ts';

const CONVERTER = 'eml-pages/2';
/** With attachments in base64; mail servers take a tenth of this. */
const MOST_BYTES = 256 * 1024 * 1024;
const MOST_HEADER_BYTES = 4 * 1024 * 1024;
/** Parts in one another; more are no message that a program wrote. */
const MOST_DEPTH = 64;
/** Signatures that programs check; nobody reads them. */
const SIGNATURE = /^application\/(x-)?(pkcs7-signature|pgp-signature)$/i;
const SEALED = /^application\/(x-)?pkcs7-mime$/i;

/** A message as it is stored by most programs (RFC 5322), with what is attached. */
export const convertEml: Converter = async (file, outlet) => {
  if (file.bytes > MOST_BYTES) throw tooLarge('bytes');
  const message = await readEml(readWhole(file));
  return layOutMessage(message, outlet, CONVERTER);
};

/** @throws Refused when it cannot be read, or is encrypted */
export async function readEml(bytes: Uint8Array): Promise<Message> {
  const mail = await parse(bytes);
  const parts = mail.attachments.filter(({ mimeType }) => !SIGNATURE.test(mimeType));
  const hasBody = (mail.text ?? '').trim() !== '' || (mail.html ?? '').trim() !== '';
  if (!hasBody && parts.length > 0 && parts.every(({ mimeType }) => SEALED.test(mimeType))) {
    throw unsupported(
      'an encrypted message',
      'Open it in the mail program, print it as a PDF and import that.',
    );
  }
  const headers = [
    { label: 'Subject', value: mail.subject ?? '' },
    { label: 'From', value: mail.from === undefined ? '' : addressText(mail.from) },
    { label: 'To', value: addressesText(mail.to) },
    { label: 'Cc', value: addressesText(mail.cc) },
    // As the sender wrote it: a date in another zone may be another day.
    { label: 'Date', value: headerValue(mail.headers, 'date') },
  ].filter(({ value }) => value !== '');
  const attachments = parts.map(attachmentOf);
  if (headers.length === 0 && !hasBody && attachments.length === 0) throw new Refused({ reason: 'empty' });
  return { headers, body: bodyOf(mail), attachments };
}

type Mail = Awaited<ReturnType<typeof parse>>;

async function parse(bytes: Uint8Array) {
  try {
    return await PostalMime.parse(bytes, {
      // A message in a message is a document of its own, like all that is attached.
      forceRfc822Attachments: true,
      attachmentEncoding: 'arraybuffer',
      maxNestingDepth: MOST_DEPTH,
      maxHeadersSize: MOST_HEADER_BYTES,
    });
  } catch (thrown) {
    if (thrown instanceof RangeError) throw thrown;
    // What it refuses is too deep, or has headers beyond all measure.
    throw tooLarge('parts');
  }
}

/** The words that the sender wrote; the page, where there are no others, or where it holds what words alone cannot. */
function bodyOf({ text, html }: Mail): Message['body'] {
  if (html !== undefined && isMoreThanWords(html)) return { kind: 'html', content: html };
  if (text !== undefined && text.trim() !== '') return { kind: 'text', content: text };
  return { kind: 'html', content: html ?? '' };
}

function headerValue(headers: Mail['headers'], key: string): string {
  return headers.find((one) => one.key === key)?.value ?? '';
}

function addressesText(addresses: readonly Address[] | undefined): string {
  return (addresses ?? []).map(addressText).join(', ');
}

function addressText({ name, address, group }: Address): string {
  if (group !== undefined) return `${name}: ${group.map((one) => addressText(one)).join(', ')}`;
  if (address === undefined || address === '') return name;
  return name === '' || name === address ? address : `${name} <${address}>`;
}

function attachmentOf(part: MimePart, index: number): Attachment {
  const { filename, mimeType, content, contentId } = part;
  const name = filename?.trim() || nameless(mimeType, index);
  return {
    name,
    content: bytesOf(content),
    ...(contentId !== undefined && { contentId: contentIdOf(contentId) }),
  };
}

const ENDINGS: Record<string, string> = {
  ...{ 'message/rfc822': '.eml', 'application/pdf': '.pdf', 'image/jpeg': '.jpg', 'image/png': '.png' },
  ...{ 'image/tiff': '.tif', 'text/plain': '.txt', 'application/rtf': '.rtf', 'text/rtf': '.rtf' },
};

function nameless(mimeType: string, index: number): string {
  const ending = ENDINGS[mimeType] ?? '';
  return mimeType === 'message/rfc822'
    ? `Attached message ${index + 1}${ending}`
    : `Attachment ${index + 1}${ending}`;
}

function bytesOf(content: MimePart['content']): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content, 'utf8');
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
