import { type Block, fields, gap, para, type SourceRecord } from '../content.ts';

interface FaxCover {
  id: string;
  date: string;
  author: string;
  from: readonly string[];
  to: string;
  toFax: string;
  pages: number;
  subject: string;
  message: readonly string[];
  extra?: readonly Block[];
}

/** A fax cover sheet: sender, addressee, page count, a short note and a confidentiality notice. */
export function faxCover(cover: FaxCover): SourceRecord {
  return {
    id: cover.id,
    type: 'Fax cover sheet',
    date: cover.date,
    author: cover.author,
    style: 'fax',
    title: 'FAX',
    letterhead: cover.from,
    blocks: [
      fields(['To', cover.to], ['Fax', cover.toFax], ['Date', `{${cover.date}}`]),
      fields(['From', cover.author], ['Pages', `${cover.pages} including this sheet`], ['Re', cover.subject]),
      gap(14),
      ...cover.message.map((text) => para(text)),
      ...(cover.extra ?? []),
      gap(40),
      para(
        'CONFIDENTIAL. These pages hold health information about the person named above and are meant for the ' +
          'addressee alone. If they reached you by mistake, telephone the sender and destroy them.',
        'small',
      ),
    ],
  };
}
