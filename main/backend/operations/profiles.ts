import { AppError } from '../../../shared/errors.ts';
import { newestProfile, type ProfileName } from '../../../shared/letter/find-profile.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import { requireSound } from '../../../shared/letter/profile-file.ts';
import { knownProfiles } from '../letter/known-profiles.ts';
import { printProfileFile, profileHash, readProfileFile } from '../letter/profile-file.ts';
import { loadProfiles, newProfileId, requireNewest } from '../letter/profiles.ts';
import type { Reader } from '../store/handles.ts';
import {
  countProfileUses,
  deleteProfileDraft,
  insertProfile,
  readDraftIds,
  readNewestProfiles,
  readProfile,
  readProfileDraft,
  readProfileVersions,
  readRemovedProfiles,
  writeProfileDraft,
  writeRemoved,
} from '../store/profiles.ts';
import type { HandlerDeps, Handlers } from './deps.ts';
import { writeRecorded } from './write-recorded.ts';

type Operation =
  | 'list'
  | 'read'
  | 'readVersion'
  | 'copy'
  | 'keepDraft'
  | 'save'
  | 'remove'
  | 'bringBack'
  | 'exportTo'
  | 'importFrom';

/** Letter profiles: those that come with the program, and the reviewer's own in every version that was saved. */
export function profileHandlers(deps: HandlerDeps): Handlers<'profiles', Operation> {
  const now = (): string => deps.clock().toISOString();
  const shipped = (): readonly LetterProfile[] => loadProfiles(deps.assetsDir);
  const isBuiltIn = (id: string): boolean => shipped().some((one) => one.id === id);
  const requireOwn = (id: string): LetterProfile => {
    const profile = requireNewest(knownProfiles(deps), id);
    if (!isBuiltIn(id)) return profile;
    const message = `“${profile.name}” comes with IMR Desk and stays as it is. Copy it to change the copy.`;
    throw new AppError('Precondition', 'built-in-profile', message);
  };
  const setRemoved = (id: string, isRemoved: boolean): Record<string, never> => {
    requireOwn(id);
    const kind = isRemoved ? 'profile.removed' : 'profile.brought-back';
    deps.store().write((writer) => {
      writeRemoved(writer, id, isRemoved);
      deps.audit().record(writer, { kind, subject: { profile: id } });
    });
    return {};
  };
  /** Adds a version, by whatever way it came. */
  const add = (profile: LetterProfile, kind: 'profile.saved' | 'profile.imported'): void => {
    const { id, version } = profile;
    const event =
      kind === 'profile.saved'
        ? ({ kind, subject: { profile: id, version } } as const)
        : ({ kind, subject: { profile: id, version, sha256: profileHash(profile) } } as const);
    deps.store().write((writer) => {
      if (readProfile(writer, { id, version }) !== undefined) throw changedMeanwhile();
      insertProfile(writer, profile, now());
      // What is being changed here outlives a version that comes from elsewhere.
      if (kind === 'profile.saved') deleteProfileDraft(writer, id);
      deps.audit().record(writer, event);
    });
  };
  return {
    list: () => {
      const { reader } = deps.store();
      const newest = new Map(readNewestProfiles(reader).map((one) => [one.profile.id, one]));
      const builtIn = shipped();
      const own = [...newest.values()].filter(({ profile }) => !builtIn.some(({ id }) => id === profile.id));
      const rowOf = rowMaker(reader);
      return [
        ...builtIn.map((profile) => rowOf(profile, null)),
        ...own
          .sort((one, other) => one.profile.name.localeCompare(other.profile.name))
          .map(({ profile, savedAt }) => rowOf(profile, savedAt)),
      ];
    },
    read: ({ id }) => {
      const { reader } = deps.store();
      const profile = requireNewest(knownProfiles(deps), id);
      const draft = readProfileDraft(reader, id) ?? null;
      return {
        profile,
        draft,
        builtIn: isBuiltIn(id),
        versions: readProfileVersions(reader, id),
        shipped: comparedWith(shipped(), profile),
      };
    },
    readVersion: (name) =>
      readProfile(deps.store().reader, name) ??
      shipped().find((one) => isSame(one, name)) ??
      refuseVersion(name),
    copy: ({ id }) => {
      const source = requireNewest(knownProfiles(deps), id);
      const name = freeName(`Copy of ${source.name}`, readNewestProfiles(deps.store().reader));
      const made = { ...source, id: newProfileId(), version: 1, name };
      add(made, 'profile.saved');
      return { id: made.id };
    },
    keepDraft: ({ id, draft }) => {
      requireOwn(id);
      const keptAt = now();
      deps.store().write((writer) => {
        if (draft === null) deleteProfileDraft(writer, id);
        else writeProfileDraft(writer, id, { ...draft, keptAt });
      });
      return { keptAt };
    },
    save: ({ id, basedOn, profile }) => {
      const newest = requireOwn(id);
      if (newest.version !== basedOn) throw changedMeanwhile();
      const next = { ...profile, id, version: basedOn + 1 };
      requireSound(next, profile.name.trim() === '' ? 'The profile' : profile.name);
      add(next, 'profile.saved');
      return { version: next.version };
    },
    remove: ({ id }) => setRemoved(id, true),
    bringBack: ({ id }) => setRemoved(id, false),
    exportTo: async ({ id, version, path }) => {
      const newest = requireNewest(knownProfiles(deps), id);
      const profile = version === undefined ? newest : requireVersion(deps, { id, version });
      const subject = { profile: id, version: profile.version, sha256: profileHash(profile) };
      await writeRecorded(deps, path, printProfileFile(profile), () => ({
        kind: 'profile.exported',
        subject,
      }));
      return { path };
    },
    importFrom: async ({ path }) => {
      const profile = await readProfileFile(path);
      const { name } = profile;
      const known = knownVersion(deps, profile);
      if (known !== undefined && profileHash(known) === profileHash(profile)) {
        if (!isBuiltIn(profile.id)) deps.store().write((writer) => writeRemoved(writer, profile.id, false));
        return { id: profile.id, version: profile.version, name, outcome: 'known' as const };
      }
      const isTaken = known !== undefined || isBuiltIn(profile.id) || isOlder(deps, profile);
      const added = isTaken ? { ...profile, id: newProfileId(), version: 1 } : profile;
      add(added, 'profile.imported');
      const outcome = isTaken ? ('copied' as const) : ('added' as const);
      return { id: added.id, version: added.version, name, outcome };
    },
  };
}

function rowMaker(reader: Reader) {
  const drafts = readDraftIds(reader);
  const removed = readRemovedProfiles(reader);
  const uses = countProfileUses(reader);
  return ({ id, name, version }: LetterProfile, savedAt: string | null) => ({
    ...{ id, name, version, savedAt, builtIn: savedAt === null },
    hasDraft: drafts.has(id),
    cases: uses.get(id) ?? 0,
    removed: removed.has(id),
  });
}

function isSame(one: ProfileName, other: ProfileName): boolean {
  return one.id === other.id && one.version === other.version;
}

function knownVersion(deps: HandlerDeps, name: ProfileName): LetterProfile | undefined {
  return (
    readProfile(deps.store().reader, name) ?? loadProfiles(deps.assetsDir).find((one) => isSame(one, name))
  );
}

function requireVersion(deps: HandlerDeps, name: ProfileName): LetterProfile {
  return knownVersion(deps, name) ?? refuseVersion(name);
}

function refuseVersion({ id, version }: ProfileName): never {
  throw new AppError('NotFound', 'unknown-profile', `The letter profile "${id}" has no version ${version}.`);
}

/** A version before the newest cannot be put in between: letters of it would change. */
function isOlder(deps: HandlerDeps, { id, version }: LetterProfile): boolean {
  const newest = newestProfile(knownProfiles(deps), id);
  return newest !== undefined && newest.version > version;
}

/** The built-in profile with the same guideline lines: their sentences are the ones that are fixed. */
function comparedWith(shipped: readonly LetterProfile[], profile: LetterProfile): LetterProfile {
  const found = shipped.find(({ grammar }) => grammar === profile.grammar) ?? shipped[0];
  if (found !== undefined) return found;
  throw new AppError('Damaged', 'damaged-profile', 'No letter profile came with IMR Desk. Install it again.');
}

function freeName(wanted: string, taken: readonly { profile: LetterProfile }[]): string {
  const names = new Set(taken.map(({ profile }) => profile.name));
  for (let count = 2, name = wanted; ; count += 1) {
    if (!names.has(name)) return name;
    name = `${wanted} (${count})`;
  }
}

function changedMeanwhile(): AppError {
  const message = 'Another version of this profile was saved meanwhile. Open the profile again to see it.';
  return new AppError('Conflict', 'profile-changed', message);
}
