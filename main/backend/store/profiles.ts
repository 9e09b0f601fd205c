import { z } from 'zod';
import type { ProfileName } from '../../../shared/letter/find-profile.ts';
import {
  type LetterProfile,
  letterProfileSchema,
  profileDraftSchema,
} from '../../../shared/letter/profile.ts';
import type { Reader, Writer } from './handles.ts';
import { jsonColumn, parseRow, toJson } from './rows.ts';

/** A profile that is being changed. */
export interface ProfileDraft {
  basedOn: number;
  keptAt: string;
  profile: LetterProfile;
}

const profileRow = z.strictObject({ data: jsonColumn(letterProfileSchema) });
const versionRow = z.strictObject({ version: z.int(), saved_at: z.string() });
const newestRow = z.strictObject({ saved_at: z.string(), data: jsonColumn(letterProfileSchema) });
const draftRow = z.strictObject({
  based_on: z.int(),
  kept_at: z.string(),
  data: jsonColumn(profileDraftSchema),
});
const idRow = z.strictObject({ id: z.string() });
const usesRow = z.strictObject({ id: z.string(), uses: z.int() });

/** The newest version of each profile, and those that cases name. Exported, as those below, for the test of their plans. */
export const READ_NEEDED = `SELECT p.data FROM letter_profile p
  WHERE p.version = (SELECT max(version) FROM letter_profile WHERE id = p.id)
  OR EXISTS (SELECT 1 FROM case_file c WHERE c.profile_id = p.id AND c.profile_version = p.version)`;
export const READ_VERSIONS =
  'SELECT version, saved_at FROM letter_profile WHERE id = ? ORDER BY version DESC';
export const COUNT_USES = 'SELECT profile_id AS id, count(*) AS uses FROM case_file GROUP BY profile_id';
const READ_NEWEST = `SELECT p.saved_at, p.data FROM letter_profile p
  WHERE p.version = (SELECT max(version) FROM letter_profile WHERE id = p.id) ORDER BY p.id`;

/** Profiles that letters of this vault can need: the newest version of each, and those that its cases name. */
export function readNeededProfiles(reader: Reader): LetterProfile[] {
  return reader.all(READ_NEEDED).map((row) => parseRow(profileRow, row).data);
}

/** Every version of every profile, those that are offered no more among them: letters were written by them. */
export function readAllProfiles(reader: Reader): LetterProfile[] {
  return reader
    .all('SELECT data FROM letter_profile ORDER BY id, version')
    .map((row) => parseRow(profileRow, row).data);
}

/** The newest version of each, with the time at which it was saved. */
export function readNewestProfiles(reader: Reader): { savedAt: string; profile: LetterProfile }[] {
  return reader.all(READ_NEWEST).map((row) => {
    const { saved_at, data } = parseRow(newestRow, row);
    return { savedAt: saved_at, profile: data };
  });
}

/** Newest first. */
export function readProfileVersions(reader: Reader, id: string): { version: number; savedAt: string }[] {
  return reader.all(READ_VERSIONS, id).map((row) => {
    const { version, saved_at } = parseRow(versionRow, row);
    return { version, savedAt: saved_at };
  });
}

/** Undefined where there is no such version. */
export function readProfile(reader: Reader, { id, version }: ProfileName): LetterProfile | undefined {
  const row = reader.get('SELECT data FROM letter_profile WHERE id = ? AND version = ?', id, version);
  return row === undefined ? undefined : parseRow(profileRow, row).data;
}

export function insertProfile(writer: Writer, profile: LetterProfile, savedAt: string): void {
  writer.run(
    'INSERT INTO letter_profile (id, version, saved_at, data) VALUES (?, ?, ?, ?)',
    ...[profile.id, profile.version, savedAt, toJson(profile)],
  );
}

/** How many cases name a profile, by its id. */
export function countProfileUses(reader: Reader): ReadonlyMap<string, number> {
  return new Map(
    reader.all(COUNT_USES).map((row) => {
      const { id, uses } = parseRow(usesRow, row);
      return [id, uses];
    }),
  );
}

export function readProfileDraft(reader: Reader, id: string): ProfileDraft | undefined {
  const row = reader.get('SELECT based_on, kept_at, data FROM letter_profile_draft WHERE id = ?', id);
  if (row === undefined) return undefined;
  const { based_on, kept_at, data } = parseRow(draftRow, row);
  return { basedOn: based_on, keptAt: kept_at, profile: data };
}

/** Ids of profiles with changes that are no version yet. */
export function readDraftIds(reader: Reader): ReadonlySet<string> {
  return idsIn(reader, 'letter_profile_draft');
}

export function writeProfileDraft(writer: Writer, id: string, draft: ProfileDraft): void {
  writer.run(
    'INSERT OR REPLACE INTO letter_profile_draft (id, based_on, kept_at, data) VALUES (?, ?, ?, ?)',
    ...[id, draft.basedOn, draft.keptAt, toJson(draft.profile)],
  );
}

export function deleteProfileDraft(writer: Writer, id: string): void {
  writer.run('DELETE FROM letter_profile_draft WHERE id = ?', id);
}

/** Ids of profiles that are offered no more. */
export function readRemovedProfiles(reader: Reader): ReadonlySet<string> {
  return idsIn(reader, 'letter_profile_removed');
}

export function writeRemoved(writer: Writer, id: string, isRemoved: boolean): void {
  if (isRemoved) writer.run('INSERT OR IGNORE INTO letter_profile_removed (id) VALUES (?)', id);
  else writer.run('DELETE FROM letter_profile_removed WHERE id = ?', id);
}

function idsIn(reader: Reader, table: 'letter_profile_draft' | 'letter_profile_removed'): Set<string> {
  return new Set(reader.all(`SELECT id FROM ${table}`).map((row) => parseRow(idRow, row).id));
}
