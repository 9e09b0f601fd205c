import { parseArgs } from 'node:util';
import type { CaseProposals } from '../../shared/contracts/proposals.ts';
import { BLOCK_LABELS, printBlockValue } from '../../shared/proposals/block-field.ts';
import { type CliIo, usageError } from './io.ts';
import { caseIdOf, withOpenVault } from './vault-session.ts';

export const usage = 'imr propose --vault DIR --case NUMBER [--no-ocr] [--json]';

/**
 * `imr propose`: the case block and the disputed items as the file's application, notice of assignment and UR decision give
 * them, each with its page. Nothing is written to the case. `--no-ocr` does not wait for recognition.
 */
export async function run(args: string[], io: CliIo): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      vault: { type: 'string' },
      case: { type: 'string' },
      'no-ocr': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const { vault, case: name, json } = values;
  if (vault === undefined) throw usageError('--vault is missing.', usage);
  if (name === undefined) throw usageError('--case is missing.', usage);
  return withOpenVault(vault, io, async (client) => {
    const caseId = await caseIdOf(client, name);
    await client.encounters.settled({ caseId, ocr: !values['no-ocr'] });
    const proposals = await client.proposals.get({ caseId });
    if (json) {
      io.out(JSON.stringify({ case: caseId, block: proposals.block, items: proposals.items }));
      return 0;
    }
    const { documents } = await client.cases.open({ caseId });
    const files = new Map(documents.map(({ id, name: file }) => [id, file]));
    for (const line of linesOf(proposals, files)) io.out(line);
    return 0;
  });
}

type Place = CaseProposals['block'][number]['evidence'][number]['at'];

function linesOf({ block, items }: CaseProposals, files: ReadonlyMap<string, string>): string[] {
  const place = ({ documentId, page }: Place): string => `${files.get(documentId) ?? ''}, page ${page + 1}`;
  const lines = block.flatMap(({ field, value, confidence, evidence: [best], others }) => [
    `${BLOCK_LABELS[field].padEnd(21)} ${printBlockValue(field, value).padEnd(14)} (${confidence.toFixed(2)})  ${best === undefined ? '' : place(best.at)}`,
    ...others.map(
      (other) => `  another paper says ${printBlockValue(field, other.value)}: ${place(other.at)}`,
    ),
  ]);
  const ofItems = items.flatMap(({ request, outcome, authorized, wordings, confidence }, at) => [
    `${at + 1}. ${request}: ${outcome ?? 'not in a UR decision'} (${confidence.toFixed(2)})`,
    ...(authorized === null ? [] : [`   authorized: ${authorized.text}  ${place(authorized.at)}`]),
    ...wordings.map(({ text, at: there }) => `   ${place(there)}: ${text}`),
  ]);
  if (lines.length + ofItems.length === 0)
    return ['No application, notice of assignment or UR decision was found.'];
  return [...lines, ...ofItems];
}
