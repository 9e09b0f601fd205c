import type { LibraryHit } from '../../shared/contracts/library.ts';
import { localDay } from '../../shared/domain/local-day.ts';
import { basisOf } from '../../shared/guidelines/cite.ts';
import type { GuidelinePack } from '../../shared/guidelines/pack.ts';
import { printDays } from '../../shared/guidelines/print-days.ts';
import { type FoundSection, searchPacks } from '../../shared/guidelines/search-packs.ts';
import { composeBasisLine } from '../../shared/letter/basis-line.ts';
import type { LetterProfile } from '../../shared/letter/profile.ts';
import { PACK_ENDING } from '../backend/guidelines/pack-zip.ts';
import { readPackFile } from '../backend/guidelines/read-pack.ts';
import { shippedPacks } from '../backend/guidelines/shipped-packs.ts';
import { loadProfiles, requireNewest } from '../backend/letter/profiles.ts';
import { ASSETS } from './assets.ts';
import { inVault } from './in-vault.ts';
import { type CliIo, usageError } from './io.ts';

const USAGE = `imr guidelines search [F${PACK_ENDING}... | --vault DIR] [--limit N] [--json] WORDS...`;
const DEFAULT_LIMIT = 20;
/** A search of a vault gives no more. */
const MOST_HITS = 200;
/** By whose words a basis is printed. */
const PROFILE = 'posted-2016';

/**
 * `imr guidelines search`: sections of the packs that are named, of a vault's library, or of the shipped packs. Finding
 * nothing is no failure.
 */
export async function searchGuidelines(
  positionals: readonly string[],
  { limit, vault, json }: { limit?: string | undefined; vault?: string | undefined; json: boolean },
  io: CliIo,
): Promise<number> {
  const files = positionals.filter((one) => one.endsWith(PACK_ENDING));
  const words = positionals.filter((one) => !one.endsWith(PACK_ENDING)).join(' ');
  if (words.trim() === '') throw usageError('There is nothing to search for.', USAGE);
  const most = limitOf(limit);
  if (vault !== undefined) {
    if (files.length > 0) throw usageError('Name packs or a vault, not both.', USAGE);
    return searchVault(vault, words, { most, json }, io);
  }
  const packs: GuidelinePack[] = [];
  for (const file of files) packs.push((await readPackFile(file)).pack);
  const found = searchPacks(
    files.length === 0 ? await shippedPacks(ASSETS) : packs,
    words,
    localDay(new Date()),
  );
  const profile = requireNewest(loadProfiles(ASSETS), PROFILE);
  for (const one of found.slice(0, most)) io.out(json ? JSON.stringify(asJson(one, profile)) : lineOf(one));
  io.err(`${found.length} found${found.length > most ? `, ${most} shown` : ''}`);
  return 0;
}

async function searchVault(
  vault: string,
  query: string,
  { most, json }: { most: number; json: boolean },
  io: CliIo,
): Promise<number> {
  return inVault(vault, io, async ({ library }) => {
    const { hits, hasMore, notes } = await library.search({ query, limit: Math.min(most, MOST_HITS) });
    for (const note of notes) io.err(note);
    for (const hit of hits) io.out(json ? JSON.stringify(hit) : lineOfHit(hit));
    io.err(`${hits.length} shown${hasMore ? ', and there are more' : ''}`);
    return 0;
  });
}

function lineOfHit({ step, chapter, section, effective, confirmed, snippet }: LibraryHit): string {
  return printLine({
    chapter: `${chapter.title}${step === 'law' ? '' : ` ${chapter.edition}`}`,
    section: section === null ? undefined : [section.number, section.title],
    ...{ days: printDays(effective), confirmed, text: snippet?.text },
  });
}

function limitOf(typed: string | undefined): number {
  if (typed === undefined) return DEFAULT_LIMIT;
  if (!/^[1-9]\d{0,4}$/.test(typed)) throw usageError(`"${typed}" is no number of hits.`, USAGE);
  return Number(typed);
}

function lineOf({ pack, chapter, section }: FoundSection): string {
  const edition = pack.citation.kind === 'regulation' ? '' : ` ${chapter.edition ?? pack.edition}`;
  return printLine({
    chapter: `${chapter.title}${edition}`,
    section: section === undefined ? undefined : [section.number ?? null, section.title],
    days: printDays(chapter.effective ?? pack.effective),
    ...{ confirmed: section?.confirmed !== false, text: section?.text },
  });
}

/** `Low Back Disorders 2019, Diagnosis (in force from 08/11/2019): …`, with section and text where there are any. */
function printLine(of: {
  chapter: string;
  section: readonly (string | null)[] | undefined;
  days: string;
  confirmed: boolean;
  text: string | undefined;
}): string {
  const name = of.section === undefined ? '' : `, ${of.section.filter(Boolean).join(' ')}`;
  const notes = [...(of.days === '' ? [] : [of.days]), ...(of.confirmed ? [] : ['not confirmed'])];
  const text = of.text === undefined ? '' : `: ${of.text.replaceAll(/\s+/g, ' ')}`;
  return `${of.chapter}${name}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}${text}`;
}

function asJson({ pack, chapter, section }: FoundSection, profile: LetterProfile) {
  return {
    pack: pack.id,
    source: pack.source,
    chapter: { id: chapter.id, title: chapter.title, edition: chapter.edition ?? pack.edition },
    section: section ?? null,
    effective: chapter.effective ?? pack.effective,
    basis: composeBasisLine(basisOf(pack, chapter, section), 'reviewer', profile),
  };
}
