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
import { type CliIo, usageError } from './io.ts';

const USAGE = `imr guidelines search [F${PACK_ENDING}...] [--limit N] [--json] WORDS...`;
const DEFAULT_LIMIT = 20;
/** By whose words a basis is printed. */
const PROFILE = 'posted-2016';

/** `imr guidelines search`: sections of the packs that are named, or of the shipped ones. Finding nothing is no failure. */
export async function searchGuidelines(
  positionals: readonly string[],
  { limit, json }: { limit?: string | undefined; json: boolean },
  io: CliIo,
): Promise<number> {
  const files = positionals.filter((one) => one.endsWith(PACK_ENDING));
  const words = positionals.filter((one) => !one.endsWith(PACK_ENDING)).join(' ');
  if (words.trim() === '') throw usageError('There is nothing to search for.', USAGE);
  const most = limitOf(limit);
  const packs: GuidelinePack[] = [];
  for (const file of files) packs.push((await readPackFile(file)).pack);
  const found = searchPacks(
    files.length === 0 ? await shippedPacks(ASSETS) : packs,
    words,
    new Date().toISOString().slice(0, 10),
  );
  const profile = requireNewest(loadProfiles(ASSETS), PROFILE);
  for (const one of found.slice(0, most)) io.out(json ? JSON.stringify(asJson(one, profile)) : lineOf(one));
  io.err(`${found.length} found${found.length > most ? `, ${most} shown` : ''}`);
  return 0;
}

function limitOf(typed: string | undefined): number {
  if (typed === undefined) return DEFAULT_LIMIT;
  if (!/^[1-9]\d{0,4}$/.test(typed)) throw usageError(`"${typed}" is no number of hits.`, USAGE);
  return Number(typed);
}

/** `Low Back Disorders 2019: in force from 08/11/2019`, with section and text where there are any. */
function lineOf({ pack, chapter, section }: FoundSection): string {
  const edition = pack.citation.kind === 'regulation' ? '' : ` ${chapter.edition ?? pack.edition}`;
  const name = section === undefined ? '' : `, ${[section.number, section.title].filter(Boolean).join(' ')}`;
  const days = printDays(chapter.effective ?? pack.effective);
  const notes = [...(days === '' ? [] : [days]), ...(section?.confirmed === false ? ['not confirmed'] : [])];
  const text = section?.text === undefined ? '' : `: ${section.text.replaceAll(/\s+/g, ' ')}`;
  return `${chapter.title}${edition}${name}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}${text}`;
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
