import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { readError, systemCode } from '../files/fs-errors.ts';
import { readJson } from '../files/read-json.ts';
import { readWholeFile } from '../signing/read-file.ts';
import { MAX_PACK_MEGABYTES, openPack, type PackFile } from './pack-zip.ts';

const LIMIT = { megabytes: MAX_PACK_MEGABYTES, what: 'a guideline pack' };

/** Reads the file of a pack. @throws AppError as `openPack`; the file's errors */
export async function readPackFile(path: string): Promise<PackFile> {
  return openPack(await readWholeFile(path, MAX_PACK_MEGABYTES), basename(path));
}

/**
 * What a pack is made from: a JSON file, or a folder with `pack.json` and, in the order of their names, chapters in
 * `chapters/*.json`, which come after those in `pack.json`.
 * @returns not yet checked
 * @throws AppError Invalid with file and line of a syntax error; the file's errors
 */
export async function readPackSource(path: string): Promise<unknown> {
  if (!(await isFolder(path))) return (await readJson(path, LIMIT)).value;
  const { value } = await readJson(join(path, 'pack.json'), LIMIT);
  const folder = join(path, 'chapters');
  const head = z.record(z.string(), z.unknown()).safeParse(value);
  const names = await jsonFilesIn(folder);
  if (!head.success || names.length === 0) return value;
  const { chapters: first } = head.data;
  const chapters: unknown[] = Array.isArray(first) ? [...first] : [];
  for (const name of names) chapters.push((await readJson(join(folder, name), LIMIT)).value);
  return { ...head.data, chapters };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (thrown) {
    throw readError(thrown, basename(path));
  }
}

/** By name; none where there is no such folder. One that cannot be read is an error: a pack would lack its chapters. */
async function jsonFilesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return [];
    throw readError(thrown, basename(folder));
  }
}
