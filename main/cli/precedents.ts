import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { AppEvent } from '../../shared/contracts/bridge.ts';
import type { ChosenFacet, PrecedentHit, PrecedentSearch } from '../../shared/contracts/precedents.ts';
import { MAX_HITS } from '../../shared/contracts/search.ts';
import { citePrecedent } from '../../shared/precedents/cite-precedent.ts';
import { facetValue } from '../../shared/precedents/facets.ts';
import type { BackendClient } from '../backend/backend.ts';
import { hitsLimit } from './hits-limit.ts';
import { type CliIo, usageError } from './io.ts';
import { withOpenVault } from './vault-session.ts';

export const usage =
  'imr precedents import DIR --vault DIR [--json]\nimr precedents search [--category C] [--part B] [--guideline G] [--section S] [--specialty P] [--outcome upheld|overturned] [--origin own|posted] [--years FROM-TO] [--limit N] --vault DIR [--json] [QUERY]';

const BAD_INPUT = 2;
/** What `search` narrows down by, as the option is called. */
const FACETS = ['category', 'part', 'guideline', 'section', 'specialty', 'outcome', 'origin'] as const;

const options = {
  vault: { type: 'string' },
  json: { type: 'boolean', default: false },
  limit: { type: 'string' },
  years: { type: 'string' },
  category: { type: 'string' },
  part: { type: 'string' },
  guideline: { type: 'string' },
  section: { type: 'string' },
  specialty: { type: 'string' },
  outcome: { type: 'string' },
  origin: { type: 'string' },
} as const;
type Values = ReturnType<typeof readArgs>['values'];

/**
 * `imr precedents import`: the posted letters of a folder into past determinations; exits 2 when a letter was refused, the others
 * are entered all the same. `imr precedents search`: requests, and how those that are found were decided.
 */
export async function run(args: string[], io: CliIo): Promise<number> {
  const { values, positionals } = readArgs(args);
  const [action, ...rest] = positionals;
  const { vault } = values;
  if (action !== 'import' && action !== 'search') throw usageError('Say import or search.', usage);
  if (vault === undefined) throw usageError('--vault is missing.', usage);
  if (action === 'search') return search(vault, rest.join(' '), values, io);
  const [folder, ...more] = rest;
  if (folder === undefined || more.length > 0) throw usageError('Name one folder of letters.', usage);
  return importFolder(vault, folder, values.json, io);
}

function readArgs(args: string[]) {
  return parseArgs({ args, allowPositionals: true, options });
}

async function importFolder(vault: string, folder: string, json: boolean, io: CliIo): Promise<number> {
  let told = -1;
  /** Asked for when something changed; told for each hundredth. */
  let tell = (_event: AppEvent): void => undefined;
  return withOpenVault(
    vault,
    io,
    async (client) => {
      const { importId } = await client.precedents.importFrom({ folder: resolve(folder) });
      tell = (event) => {
        if (event.kind !== 'precedents-changed' || event.done) return;
        void client.precedents.imports({}).then((rows) => {
          const working = rows.find(({ id }) => id === importId)?.working;
          const percent =
            working == null ? told : Math.floor((100 * working.done) / Math.max(1, working.total));
          if (percent <= told || working == null) return;
          told = percent;
          io.err(`${working.done} of ${working.total} files`);
        });
      };
      const { letters, known, refused } = await client.precedents.settled({ importId });
      const failed = await allRefused(client, importId);
      if (json) {
        const files = failed.map(({ path, error }) => ({ file: path, error }));
        io.out(JSON.stringify({ letters, known, refused, files }));
      } else {
        for (const { path, error } of failed) io.err(`${path}: ${error.message}`);
        io.out(
          `${letters} ${letters === 1 ? 'letter' : 'letters'} imported, ${known} known already, ${refused} refused`,
        );
      }
      return refused > 0 ? BAD_INPUT : 0;
    },
    (event) => tell(event),
  );
}

async function allRefused(client: BackendClient, importId: number) {
  const all: Awaited<ReturnType<typeof client.precedents.refused>> = [];
  for (;;) {
    const more = await client.precedents.refused({ importId, after: all.at(-1)?.path ?? '' });
    if (more.length === 0) return all;
    all.push(...more);
  }
}

async function search(vault: string, query: string, values: Values, io: CliIo): Promise<number> {
  const limit = hitsLimit(values.limit, MAX_HITS, usage);
  const facets = FACETS.flatMap((kind): ChosenFacet[] => {
    const named = values[kind];
    return named === undefined ? [] : [{ kind, value: facetValue(named) }];
  });
  if (facets.some(({ value }) => value === '')) throw usageError('A filter has no word in it.', usage);
  const years = yearsOf(values.years);
  const found = await withOpenVault(vault, io, (client) =>
    client.precedents.search({ query, facets, years, limit }),
  );
  if (values.json) printJson(found, io);
  else print(found, io);
  return 0;
}

function yearsOf(typed: string | undefined): { from: number; to: number } | null {
  if (typed === undefined) return null;
  const read = /^((?:19|20)\d\d)(?:-((?:19|20)\d\d))?$/.exec(typed);
  if (read?.[1] === undefined) throw usageError(`"${typed}" is no year and no span like 2014-2016.`, usage);
  return { from: Number(read[1]), to: Number(read[2] ?? read[1]) };
}

function print({ understood, counts, hits }: PrecedentSearch, io: CliIo): void {
  for (const note of understood.notes) io.err(note);
  for (const { of, terms, on } of understood.expansions) {
    if (on) io.err(`${of}: also ${terms.join(', ')}`);
  }
  for (const hit of hits) io.out(citePrecedent(hit));
  io.err(`${counts.overturned} of ${counts.items} requests that were found in this vault are overturned.`);
}

function printJson({ understood, counts, hits }: PrecedentSearch, io: CliIo): void {
  const { words, notes } = understood;
  io.out(JSON.stringify({ understood: words, notes, counts, hits: hits.map(listed) }));
}

function listed({ snippet, reasons: _reasons, caseId: _caseId, letterId, itemId, ...hit }: PrecedentHit) {
  return { ...hit, letter: letterId, item: itemId, snippet: snippet.text, citation: citePrecedent(hit) };
}
