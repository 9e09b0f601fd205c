import { join } from 'node:path';
import { mtusPack } from '../../../shared/guidelines/mtus-pack.ts';
import type { GuidelinePack } from '../../../shared/guidelines/pack.ts';
import { parsePack } from '../../../shared/guidelines/parse-pack.ts';
import { readPackSource } from './read-pack.ts';

/** The packs that come with IMR Desk: the map of the MTUS, and the law of IMR in own words. */
export async function shippedPacks(assetsDir: string): Promise<GuidelinePack[]> {
  const law = 'california-imr-law.json';
  return [mtusPack(), parsePack(await readPackSource(join(assetsDir, 'guidelines', law)), law)];
}
