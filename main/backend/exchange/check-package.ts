import type { PackageSender } from '../../../shared/domain/package-sender.ts';
import { timeReportSchema } from '../../../shared/domain/time-spent.ts';
import { extractProblem } from '../audit/extract.ts';
import { contentsError } from './errors.ts';
import { evidenceFrom } from './evidence-part.ts';
import { indexFrom } from './index-part.ts';
import type { Manifest, ReportName } from './manifest.ts';
import { notesFrom } from './notes-part.ts';
import { profileFrom, requireNamed } from './profile-part.ts';
import { type PackageFile, readPackage } from './read-package.ts';
import { type KnownSigners, senderOf } from './sender.ts';

/** A package that is whole, unchanged, and says of itself what is true. */
export interface CheckedPackage {
  manifest: Manifest;
  sender: PackageSender;
  /** Minutes in all, where the package tells. */
  minutes?: number;
}

/**
 * Verifies a package of either kind, all of it with the reports of a return package, and stores nothing.
 * @param signers whose signatures mean something
 * @throws AppError as `readPackage` does; Invalid `package-mismatch` for a report that is none
 */
export async function checkPackage(
  source: PackageFile,
  signers: KnownSigners = { partners: [] },
): Promise<CheckedPackage> {
  const ignore = async (): Promise<void> => undefined;
  const reports = new Map<ReportName, Uint8Array>();
  const read = await readPackage(source, {
    head: ignore,
    document: ignore,
    letter: ignore,
    report: async (name, content) => void reports.set(name, content),
  });
  const { manifest } = read;
  const text = (name: ReportName): string => Buffer.from(reports.get(name) ?? []).toString('utf8');
  const mismatch = (what: string): Error => contentsError('package-mismatch', source.path, what);
  if (manifest.audit !== undefined) {
    const lines = text('audit').trimEnd().split('\n');
    const problem = extractProblem(lines, manifest.audit.last);
    if (problem !== undefined) throw mismatch(`in its extract of the audit log, ${problem}.`);
    if (lines.length !== manifest.audit.entries) {
      throw mismatch(
        `its extract of the audit log has ${lines.length} entries, and ${manifest.audit.entries} by its manifest.`,
      );
    }
  }
  const content = (name: ReportName): Uint8Array => reports.get(name) ?? new Uint8Array();
  if (manifest.evidence !== undefined) evidenceFrom(content('evidence'), source.path);
  if (manifest.index !== undefined) indexFrom(content('index'), source.path);
  if (manifest.notes !== undefined) notesFrom(content('notes'), source.path);
  if (manifest.profile !== undefined) {
    requireNamed(profileFrom(content('profile'), source.path), read.imrCase, source.path);
  }
  const minutes = manifest.timeSpent === undefined ? {} : { minutes: minutesIn(text('timeSpent'), mismatch) };
  return { manifest, sender: senderOf(read, signers), ...minutes };
}

function minutesIn(text: string, mismatch: (what: string) => Error): number {
  try {
    const report = timeReportSchema.safeParse(JSON.parse(text));
    if (report.success) return report.data.totalMinutes;
  } catch {
    // Said below.
  }
  throw mismatch('its report of the time spent is not imr-time/1.');
}
