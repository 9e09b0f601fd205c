import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError, toAppError } from '../../shared/errors.ts';
import type { GuidelinePack } from '../../shared/guidelines/pack.ts';
import { readPack } from '../../shared/guidelines/parse-pack.ts';
import { writeFileAtomic } from '../backend/files/atomic-write.ts';
import { PACK_ENDING, packHash, writePack } from '../backend/guidelines/pack-zip.ts';
import { readPackFile, readPackSource } from '../backend/guidelines/read-pack.ts';
import { subjectName } from '../backend/signing/certificate.ts';
import { addDocuments, addUsage } from './guidelines-add.ts';
import { importGuidelines, listGuidelines } from './guidelines-import.ts';
import { searchGuidelines } from './guidelines-search.ts';
import { readIdentityFile } from './identity-file.ts';
import { type CliIo, usageError } from './io.ts';

export const usage = [
  `imr guidelines pack DIR|PACK.json --out F${PACK_ENDING} [--identity FILE.p12] [--json]`,
  `imr guidelines check F${PACK_ENDING}|DIR|PACK.json... [--json]`,
  `imr guidelines import F${PACK_ENDING}... --vault DIR [--beside | --replace] [--json]`,
  'imr guidelines list --vault DIR [--json]',
  `imr guidelines search [F${PACK_ENDING}... | --vault DIR] [--limit N] [--json] WORDS...`,
  addUsage,
].join('\n');

const FAILED = 1;

/** `imr guidelines`: guideline packs, made from JSON, checked, taken into a vault and searched. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const [what, ...rest] = args;
  if (what === 'add') return add(rest, io);
  const { values, positionals } = parseArgs({
    args: rest,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      identity: { type: 'string' },
      limit: { type: 'string' },
      vault: { type: 'string' },
      beside: { type: 'boolean', default: false },
      replace: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  switch (what) {
    case 'pack':
      return pack(positionals, values, io);
    case 'check':
      return check(positionals, values.json, io);
    case 'import':
      return importGuidelines(positionals, values, io);
    case 'list':
      return listGuidelines(positionals, values, io);
    case 'search':
      return searchGuidelines(positionals, values, io);
    default:
      throw usageError('Say what: pack, check, import, list, search or add.', usage);
  }
}

async function add(args: string[], io: CliIo): Promise<number> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...{ vault: text, title: text, publisher: text, source: text, edition: text, from: text, until: text },
      'no-ocr': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  return addDocuments(positionals, values, io);
}

async function pack(
  positionals: string[],
  { out, identity, json }: { out?: string | undefined; identity?: string | undefined; json: boolean },
  io: CliIo,
): Promise<number> {
  const [source, ...more] = positionals;
  if (source === undefined || more.length > 0) throw usageError('Name one folder or JSON file.', usage);
  if (out === undefined) throw usageError('--out is missing.', usage);
  const read = readPack(await readPackSource(source));
  if (!('pack' in read)) {
    for (const { path, message } of read.reasons) io.err(`${basename(source)}: ${path}: ${message}`);
    return FAILED;
  }
  const key = identity === undefined ? undefined : await readIdentityFile(identity, io);
  const path = resolve(out);
  await writeFileAtomic(path, await writePack(read.pack, new Date(), key));
  io.out(json ? JSON.stringify({ file: path, ...factsOf(read.pack) }) : path);
  return 0;
}

async function check(files: string[], json: boolean, io: CliIo): Promise<number> {
  if (files.length === 0) throw usageError('Name a file.', usage);
  let code = 0;
  for (const file of files) {
    const { facts, reasons } = await checked(file);
    if (reasons.length > 0) code = FAILED;
    if (json) io.out(JSON.stringify({ file, valid: reasons.length === 0, ...facts, reasons }));
    else if (facts !== undefined)
      io.out(`${file}: ${facts.title}, ${facts.edition}: ${countsOf(facts)}, ${facts.signed}`);
    else for (const reason of reasons) io.err(reason);
  }
  return code;
}

type Facts = ReturnType<typeof factsOf> & { signed: string };

/** What a pack holds, or why it is none. */
async function checked(file: string): Promise<{ facts?: Facts; reasons: string[] }> {
  const name = basename(file);
  try {
    if (file.endsWith(PACK_ENDING)) {
      const { pack, signer } = await readPackFile(file);
      const signed = signer === undefined ? 'not signed' : `signed by ${subjectName(signer.certificate)}`;
      return { facts: { ...factsOf(pack), signed }, reasons: [] };
    }
    const read = readPack(await readPackSource(file));
    if ('pack' in read) return { facts: { ...factsOf(read.pack), signed: 'not signed' }, reasons: [] };
    return {
      reasons: read.reasons.map(
        ({ path, message }) => `${name}: ${path === '' ? 'not a guideline pack' : path}: ${message}`,
      ),
    };
  } catch (thrown) {
    const { kind, message } = toAppError(thrown);
    if (kind === 'Internal' && !(thrown instanceof AppError)) throw thrown;
    return { reasons: [message] };
  }
}

function factsOf(pack: GuidelinePack) {
  const { id, title, edition, chapters } = pack;
  const sections = chapters.flatMap((chapter) => chapter.sections);
  const criteria = sections.reduce((sum, section) => sum + (section.criteria?.length ?? 0), 0);
  const counts = { chapters: chapters.length, sections: sections.length, criteria };
  return { id, title, edition, sha256: packHash(pack), ...counts };
}

function countsOf({ chapters, sections, criteria }: Facts): string {
  const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
  return [
    count(chapters, 'chapter', 'chapters'),
    count(sections, 'section', 'sections'),
    count(criteria, 'criterion', 'criteria'),
  ].join(', ');
}
