import { parseArgs } from 'node:util';
import { findProfile } from '../../shared/letter/find-profile.ts';
import { applyDismissals } from '../../shared/rules/dismissals.ts';
import { checkCase, isBlocked } from '../../shared/rules/index.ts';
import { CASE_OPTIONS, readCase } from './case-source.ts';
import { findingLine } from './findings.ts';
import type { CliIo } from './io.ts';
import { parseCopy } from './letter.ts';

export const usage = 'imr check CASE.json | --vault DIR --case ID  [--copy posted|served] [--json]';

/**
 * `imr check`: prints the findings with their places, and what could not be checked; exits 1 when one of them blocks.
 * Of a vault's case those that were dismissed are left out and counted.
 */
export async function run(args: string[], io: CliIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...CASE_OPTIONS,
      copy: { type: 'string', default: 'posted' },
      json: { type: 'boolean', default: false },
    },
  });
  const copy = parseCopy(values.copy);
  const { imrCase, reviewer, dismissals, records, profiles } = await readCase(
    positionals,
    values,
    io,
    'check',
  );
  const profile = findProfile(profiles, imrCase.profile);
  const checked = checkCase({ imrCase, copy, reviewer, records, evidence: profile?.evidence[copy] });
  const { notChecked } = checked;
  const { findings, dismissed } = applyDismissals(imrCase, checked.findings, dismissals);
  if (values.json) {
    io.out(JSON.stringify({ findings, dismissed, notChecked }));
  } else {
    if (findings.length === 0) io.out('No findings.');
    for (const finding of findings) io.out(findingLine(imrCase, finding));
    if (dismissed.length > 0) io.out(`dismissed: ${dismissed.length}`);
    for (const { reason } of notChecked) io.out(`not checked: ${reason}`);
  }
  return isBlocked(findings) ? 1 : 0;
}
