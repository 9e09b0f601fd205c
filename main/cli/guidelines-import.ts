import { resolve } from 'node:path';
import type { PackOutcome } from '../../shared/contracts/library.ts';
import { toAppError } from '../../shared/errors.ts';
import { printDays } from '../../shared/guidelines/print-days.ts';
import { PACK_ENDING } from '../backend/guidelines/pack-zip.ts';
import { inVault } from './in-vault.ts';
import { type CliIo, usageError } from './io.ts';

const USAGE = `imr guidelines import F${PACK_ENDING}... --vault DIR [--beside | --replace] [--json]`;
const LIST_USAGE = 'imr guidelines list --vault DIR [--json]';
const FAILED = 1;

interface Values {
  vault?: string | undefined;
  beside: boolean;
  replace: boolean;
  json: boolean;
}

/**
 * `imr guidelines import`: packs into a vault's library, each for itself. One that is refused, or whose edition is there with
 * other content, makes the command fail; the others are taken in.
 */
export async function importGuidelines(
  files: readonly string[],
  { vault, beside, replace, json }: Values,
  io: CliIo,
): Promise<number> {
  if (vault === undefined) throw usageError('--vault is missing.', USAGE);
  if (files.length === 0) throw usageError('Name a file.', USAGE);
  if (beside && replace) throw usageError('--beside and --replace say different things.', USAGE);
  const duplicates = beside ? 'beside' : replace ? 'replace' : 'tell';
  return inVault(vault, io, async ({ library }) => {
    let code = 0;
    for (const file of files) {
      try {
        const told = await library.importPackFrom({ path: resolve(file), duplicates });
        if (told.outcome === 'differs') code = FAILED;
        for (const line of json ? [JSON.stringify(told)] : linesOf(told)) io.out(line);
      } catch (thrown) {
        const { kind, message } = toAppError(thrown);
        if (kind === 'Internal') throw thrown;
        code = FAILED;
        if (json) io.out(JSON.stringify({ outcome: 'refused', file, message }));
        else io.err(message);
      }
    }
    return code;
  });
}

/** `imr guidelines list`: the sources of a vault's library. */
export async function listGuidelines(
  positionals: readonly string[],
  { vault, json }: Values,
  io: CliIo,
): Promise<number> {
  if (vault === undefined) throw usageError('--vault is missing.', LIST_USAGE);
  if (positionals.length > 0) throw usageError('list takes no names.', LIST_USAGE);
  return inVault(vault, io, async ({ library }) => {
    const sources = await library.sources({});
    if (json) io.out(JSON.stringify(sources));
    else
      for (const { step, title, edition, effective, sections } of sources) {
        const days = printDays(effective);
        io.out(`${step}  ${title}, ${edition}${days === '' ? '' : ` (${days})`}: ${sections} sections`);
      }
    return 0;
  });
}

function linesOf(told: PackOutcome): string[] {
  const name = `${told.file}: ${told.title}, ${told.edition}`;
  if (told.outcome === 'known') return [`${name}: was here already`];
  if (told.outcome === 'differs')
    return [
      `${name}: not imported, this edition is here with other content: ${differenceOf(told.present)}. Say --beside or --replace.`,
    ];
  const signed = told.signer === null ? 'not signed' : `signed by ${told.signer.name}`;
  return [
    `${name}: ${told.replaced ? 'put in place of what was here' : 'imported'}, ${signed}`,
    ...told.editions.map((one) => `  beside ${one.title}, ${one.edition}: ${differenceOf(one)}`),
  ];
}

/** `3 sections added, 1 gone, 2 changed`: of the one that is imported against the one that is here. */
function differenceOf({
  added,
  removed,
  changed,
}: {
  added: number;
  removed: number;
  changed: number;
}): string {
  return `${added} ${added === 1 ? 'section' : 'sections'} added, ${removed} gone, ${changed} changed`;
}
