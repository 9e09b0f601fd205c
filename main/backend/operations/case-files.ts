import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { arrivalKind } from '../files/file-kind.ts';
import { systemCode } from '../files/fs-errors.ts';
import { readCaseFile, readHashedCase } from '../files/read-case.ts';
import { loadCase, saveCase } from '../store/case-store.ts';
import { hasCase } from '../store/cases.ts';
import type { HandlerDeps, Handlers } from './deps.ts';
import { writeRecorded } from './write-recorded.ts';

type Operations = 'addSample' | 'importJsonFrom' | 'exportJsonTo' | 'kindsOf';

/** Cases as files: the sample, and JSON in and out. */
export function caseFileHandlers(deps: HandlerDeps): Handlers<'cases', Operations> {
  const now = (): string => deps.clock().toISOString();
  return {
    importJsonFrom: async ({ path }) => {
      const { value, sha256 } = await readHashedCase(path);
      const store = deps.store();
      return store.write((writer) => {
        // The same file again is a second case, never a silent overwriting of the first.
        const caseId = hasCase(writer, value.id) ? randomUUID() : value.id;
        saveCase(writer, { ...value, id: caseId }, 'received', now());
        deps.audit().record(writer, { kind: 'case.imported', caseId, subject: { sha256 } });
        return { caseId };
      });
    },
    kindsOf: ({ paths }) => Promise.all(paths.map(arrivalKind)),
    exportJsonTo: async ({ caseId, path }) => {
      const value = loadCase(deps.store().reader, caseId);
      const text = `${JSON.stringify(value, null, 2)}\n`;
      await writeRecorded(deps, path, text, (sha256) => ({
        kind: 'case.exported',
        caseId,
        subject: { sha256 },
      }));
      return { path };
    },
    addSample: async () => {
      const folder = join(deps.assetsDir, 'sample');
      const value = await readCaseFile(join(folder, 'sample.case.json'));
      const records = await recordsIn(join(folder, 'records'));
      const caseId = randomUUID();
      deps.store().write((writer) => {
        saveCase(writer, { ...value, id: caseId }, 'received', now());
        deps.audit().record(writer, { kind: 'case.created', caseId, subject: { origin: 'sample' } });
      });
      const outcomes = await deps.records().importFiles(caseId, records);
      const refused = outcomes.find((outcome) => outcome.kind === 'refused');
      if (refused !== undefined) throw AppError.from(refused.error);
      return { caseId };
    },
  };
}

/** The sample's records in the order of their names; none when the folder is not there. */
async function recordsIn(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => name.endsWith('.pdf'))
      .sort()
      .map((name) => join(folder, name));
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return [];
    throw thrown;
  }
}
