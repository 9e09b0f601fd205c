import { parseArgs } from 'node:util';
import type { CaseIndex, Encounter } from '../../shared/contracts/encounters.ts';
import { REVIEWED_STYLES } from '../../shared/domain/documents-reviewed.ts';
import { RECORD_TYPE_TITLES } from '../../shared/encounters/record-type.ts';
import { type CliIo, usageError } from './io.ts';
import { caseIdOf, withOpenVault } from './vault-session.ts';

export const usage =
  'imr index --vault DIR --case NUMBER [--no-ocr] [--json | --reviewed itemised|by-provider]';

/**
 * `imr index`: reads what waits to be read, and prints the records of a case's file: type, date, author, pages, how sure.
 * `--no-ocr` does not wait for recognition. `--reviewed` prints the list of documents reviewed instead, in one of its styles.
 */
export async function run(args: string[], io: CliIo): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      vault: { type: 'string' },
      case: { type: 'string' },
      'no-ocr': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      reviewed: { type: 'string' },
    },
  });
  const { vault, case: name, json } = values;
  if (vault === undefined) throw usageError('--vault is missing.', usage);
  if (name === undefined) throw usageError('--case is missing.', usage);
  const style = REVIEWED_STYLES.find((one) => one === values.reviewed);
  if (values.reviewed !== undefined && style === undefined)
    throw usageError(`"${values.reviewed}" is no style of the list of documents reviewed.`, usage);
  return withOpenVault(vault, io, async (client) => {
    const caseId = await caseIdOf(client, name);
    const index = await client.encounters.settled({ caseId, ocr: !values['no-ocr'] });
    if (style !== undefined) {
      for (const { text } of await client.encounters.documentsReviewed({ caseId, style })) io.out(text);
      return 0;
    }
    if (json) {
      const { records, copies } = index;
      io.out(JSON.stringify({ case: caseId, records, copies }));
      return 0;
    }
    const { documents } = await client.cases.open({ caseId });
    const names = new Map(documents.map(({ id, name: file }) => [id, file]));
    for (const line of linesOf(index, names)) io.out(line);
    return 0;
  });
}

function linesOf({ records, copies }: CaseIndex, names: ReadonlyMap<string, string>): string[] {
  if (records.length === 0) return ['The case has no records.'];
  const copyOf = new Map(
    copies.flatMap(({ records: [first, ...others] }) => others.map((id) => [id, first])),
  );
  const places = new Map(records.map(({ id }, at) => [id, at + 1]));
  const lines: string[] = [];
  let document: string | undefined;
  for (const [at, record] of records.entries()) {
    const file = names.get(record.runs[0]?.documentId ?? '') ?? '';
    if (file !== document) lines.push(file);
    document = file;
    const copy = places.get(copyOf.get(record.id) ?? '');
    lines.push(`${lineOf(at + 1, record)}${copy === undefined ? '' : `  copy of ${copy}`}`);
  }
  return lines;
}

/** Number, pages, date, type, author, title; doubt where there is some. */
function lineOf(number: number, record: Encounter): string {
  const { type, date, author, title, split } = record;
  const who = author === null ? '-' : [author.name, author.credential ?? ''].join(' ').trim();
  const sure = Math.min(type.confidence, split.confidence, date?.confidence ?? 1, author?.confidence ?? 1);
  const columns = [
    String(number).padStart(4),
    pagesOf(record).padEnd(9),
    (date?.iso ?? '-').padEnd(10),
    RECORD_TYPE_TITLES[type.value].padEnd(27),
    who.padEnd(28),
    title.value,
    `(${sure.toFixed(2)})`,
  ];
  return columns.join('  ');
}

/** Pages from 1, as people count them: `3-5`, `2,1`. */
function pagesOf({ runs }: Encounter): string {
  return runs
    .map(({ first, count }) => (count === 1 ? `${first + 1}` : `${first + 1}-${first + count}`))
    .join(',');
}
