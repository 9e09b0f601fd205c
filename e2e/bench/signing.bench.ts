import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createIdentity } from '../../main/backend/signing/new-identity.ts';
import { openPackage, withParts } from '../../main/backend/signing/package.ts';
import { signDocx } from '../../main/backend/signing/sign.ts';
import { unsignedLetter } from '../../main/backend/signing/testing/identities.ts';
import { verifyDocx } from '../../main/backend/signing/verify.ts';
import { writeZip } from '../../main/backend/signing/zip.ts';
import { byTurns } from './measure.ts';
import type { Figure } from './run.ts';

const MEGABYTE = 1024 * 1024;

/** Signing and verifying against Debian's `zip`, which packs the same parts: what any tool that writes a .docx pays. */
export async function run(): Promise<Figure[]> {
  if (spawnSync('zip', ['-v']).status !== 0) {
    console.error('zip is not installed: the benchmark of signing is left out.');
    return [];
  }
  const small = await unsignedLetter();
  return [
    ...(await measure('a small letter', small, 21)),
    ...(await measure('a letter of 10 MB', withPictures(small), 5)),
  ];
}

/** Scans do not shrink: the letter is as large packed as it is unpacked. */
function withPictures(docx: Uint8Array): Uint8Array {
  const pictures = Array.from({ length: 10 }, (_, at) => {
    const rounds = Array.from({ length: MEGABYTE / 32 }, (_unused, round) =>
      createHash('sha256').update(`${at} ${round}`).digest(),
    );
    return [`word/media/scan${at}.png`, Buffer.concat(rounds)] as const;
  });
  return writeZip(withParts(openPackage(docx), new Map(pictures)).entries);
}

async function measure(name: string, docx: Uint8Array, rounds: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'imr-desk-bench-'));
  const opened = openPackage(docx);
  for (const part of [...opened.parts, '[Content_Types].xml']) {
    const path = join(folder, 'parts', part);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, opened.read(part));
  }
  const target = join(folder, 'peer.docx');
  const zip = () => {
    rmSync(target, { force: true });
    spawnSync('zip', ['-q', '-r', target, '.'], { cwd: join(folder, 'parts') });
  };
  const identity = await createIdentity({ commonName: 'Reviewer 1' }, new Date());
  const signedAt = new Date();
  const signed = signDocx(docx, identity, { signedAt });
  const signing = await byTurns(rounds, () => signDocx(docx, identity, { signedAt }), zip);
  const verifying = await byTurns(rounds, () => verifyDocx(signed), zip);
  rmSync(folder, { recursive: true, force: true });
  const figure = (what: string, { ours, peer }: { ours: number; peer: number }): Figure => ({
    name: `${what} ${name}`,
    peer: 'zip, packing the same parts',
    ratio: ours / peer,
    unit: 'time',
    detail: `${ours.toFixed(1)} ms to ${peer.toFixed(1)} ms (its start included), medians of ${rounds}`,
  });
  return [figure('sign', signing), figure('verify', verifying)];
}
