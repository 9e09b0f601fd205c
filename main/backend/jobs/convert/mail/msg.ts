import outlook, { type FieldsData } from '@kenjiuno/msgreader';
import { type Converter, readWhole } from '../converter.ts';
import { damaged, tooLarge } from '../refused.ts';
import { checkDirectory } from './check-directory.ts';
import { contentIdOf, isMoreThanWords } from './inline-pictures.ts';
import { layOutMessage } from './lay-out-message.ts';
import type { Attachment, Message } from './message.ts';

const CONVERTER = 'msg-pages/2';
const MOST_BYTES = 256 * 1024 * 1024;
/** Sectors are of 512 or 4096 bytes (MS-CFB 2.2); the library takes other values at their word. */
const SECTOR_SHIFT_AT = 30;
const SECTOR_SHIFTS = new Set([9, 12]);
const UTF8_PAGE = 65001;

/** An Outlook message (MS-OXMSG), with what is attached. */
export const convertMsg: Converter = async (file, outlet) => {
  if (file.bytes > MOST_BYTES) throw tooLarge('bytes');
  return layOutMessage(readMsg(readWhole(file)), outlet, CONVERTER);
};

/** @throws Refused when it cannot be read */
export function readMsg(bytes: Uint8Array): Message {
  if (!SECTOR_SHIFTS.has(bytes[SECTOR_SHIFT_AT] ?? 0)) throw damaged();
  checkDirectory(bytes);
  try {
    const reader = new outlook.default(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const fields = reader.getFileData();
    const attachments = (fields.attachments ?? [])
      .filter(({ attachmentHidden }) => attachmentHidden !== true)
      .map((one, index) => attachmentOf(reader, one, index));
    const message = { headers: headersOf(fields), body: bodyOf(fields), attachments };
    const isEmpty = message.headers.length === 0 && message.body.content === '' && attachments.length === 0;
    if (fields.error !== undefined || isEmpty) throw damaged();
    return message;
  } catch {
    // It throws plain errors of many kinds, each about a structure that is not what it should be.
    throw damaged();
  }
}

function headersOf(fields: FieldsData): Message['headers'] {
  const sender = [fields.senderName, addressIn(fields.senderSmtpAddress ?? fields.senderEmail)];
  const recipients = (kind: string): string =>
    (fields.recipients ?? [])
      .filter(({ recipType = 'to' }) => recipType === kind)
      .map(({ name, email, smtpAddress }) => joined([name, addressIn(smtpAddress ?? email)]))
      .join(', ');
  return [
    { label: 'Subject', value: fields.subject ?? '' },
    { label: 'From', value: joined(sender) },
    { label: 'To', value: recipients('to') },
    { label: 'Cc', value: recipients('cc') },
    { label: 'Date', value: headerDate(fields) },
  ].filter(({ value }) => value !== '');
}

/** As the sender wrote it, where the message came by internet; else the time that Outlook noted, in UTC. */
function headerDate({ headers = '', clientSubmitTime, messageDeliveryTime }: FieldsData): string {
  return /^date:[ \t]*(\S.*)$/im.exec(headers)?.[1]?.trim() ?? clientSubmitTime ?? messageDeliveryTime ?? '';
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}

/** Within an organisation, addresses are paths of its directory, which say nothing to people. */
function addressIn(address: string | undefined): string | undefined {
  return address?.includes('@') === true ? `<${address}>` : undefined;
}

function bodyOf({ body, bodyHtml, html, internetCodepage }: FieldsData): Message['body'] {
  const page = bodyHtml || (html === undefined ? '' : decode(html, internetCodepage));
  const hasWords = body !== undefined && body.trim() !== '';
  return hasWords && !isMoreThanWords(page)
    ? { kind: 'text', content: body }
    : { kind: 'html', content: page };
}

function decode(bytes: Uint8Array, codepage = UTF8_PAGE): string {
  const label = codepage === UTF8_PAGE ? 'utf-8' : codepage === 28591 ? 'latin1' : `windows-${codepage}`;
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}

function attachmentOf(
  reader: InstanceType<typeof outlook.default>,
  fields: FieldsData,
  index: number,
): Attachment {
  const own = fields.fileName ?? fields.name ?? fields.fileNameShort;
  const ending = fields.innerMsgContent === true ? '.msg' : (fields.extension ?? '');
  const name = own === undefined || own.trim() === '' ? `Attachment ${index + 1}${ending}` : own;
  const full = fields.innerMsgContent === true && !/\.msg$/i.test(name) ? `${name}.msg` : name;
  try {
    const { pidContentId } = fields;
    const contentId = pidContentId === undefined ? undefined : contentIdOf(pidContentId);
    return { name: full, content: reader.getAttachment(fields).content, contentId };
  } catch {
    return { name: full, refused: { reason: 'damaged' } };
  }
}
