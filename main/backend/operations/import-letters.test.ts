import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { composeLetter } from '../../../shared/letter/compose.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import { letterText } from '../../../shared/letter/tree.ts';
import { aCase } from '../../../shared/testing/case-builder.ts';
import { builtInProfile } from '../../../shared/testing/profiles.ts';
import { openDesk, type TestDesk } from '../testing/desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const posted = builtInProfile('posted-2016');
const aCaseOfTwo = () => aCase().withCaseBlock().withItem().withItem({ request: 'Gym membership' }).build();
const same = (text: string) => text;

/** A letter as a text file. */
function aLetter(name: string, change = same): { path: string; text: string } {
  const text = change(letterText(composeLetter(aCaseOfTwo(), posted, 'posted')));
  const path = join(desk.folder, name);
  writeFileSync(path, text);
  return { path, text };
}

describe('letters that are imported', () => {
  it('become received cases that print the same letter, what was kept as it stood included', async () => {
    const { path, text } = aLetter('a.txt', (letter) =>
      letter
        .replace('He/she has no affiliation', 'The reviewer has no affiliation')
        .replace('MRI of the right knee: Upheld', 'MRI of the right knee is : UPHELD')
        .replace(/Decision based on MTUS Knee[^.]*/, 'See the guideline'),
    );
    const [outcome] = await desk.client.cases.importLettersFrom({ paths: [path] });
    expect(outcome).toMatchObject({ kind: 'imported', caseNumber: 'CM17-0000001', items: 2, isExact: true });
    const [listed] = await desk.client.cases.list({});
    expect(listed).toMatchObject({ state: 'received' });
    const opened = await desk.client.cases.open({ caseId: listed?.id ?? '' });
    expect(letterText(composeLetter(opened.case, posted, 'posted'))).toBe(text);
  });

  it('are read by the profile of the vault that they were written with, in whichever version', async () => {
    const { id } = await desk.client.profiles.copy({ id: 'posted-2016' });
    const { profile } = await desk.client.profiles.read({ id });
    const edited: LetterProfile = { ...profile, decisions: { upheld: 'Denied', overturned: 'Approved' } };
    await desk.client.profiles.save({ id, basedOn: 1, profile: edited });
    const later = { ...edited, decisions: { upheld: 'Refused', overturned: 'Allowed' } };
    await desk.client.profiles.save({ id, basedOn: 2, profile: later });
    const path = join(desk.folder, 'own.txt');
    writeFileSync(path, letterText(composeLetter(aCaseOfTwo(), edited, 'posted')));
    await desk.client.cases.importLettersFrom({ paths: [path] });
    const [listed] = await desk.client.cases.list({});
    const opened = await desk.client.cases.open({ caseId: listed?.id ?? '' });
    expect(opened.case.profile).toEqual({ id, version: 2 });
    expect(opened.case.items.map(({ outcome }) => outcome)).toEqual(['upheld', 'upheld']);
  });

  it('are entered in the audit log by their digests, never by name or word', async () => {
    const { path, text } = aLetter('employee e.txt');
    await desk.client.cases.importLettersFrom({ paths: [path] });
    const { entries } = await desk.client.audit.list({});
    const sha256 = createHash('sha256').update(text).digest('hex');
    expect(entries).toContainEqual(expect.objectContaining({ kind: 'case.imported', subject: { sha256 } }));
    expect(JSON.stringify(entries)).not.toContain('employee e');
  });

  it('are made cases although another file is refused', async () => {
    const notes = join(desk.folder, 'notes.txt');
    writeFileSync(notes, 'Some notes.');
    const outcomes = await desk.client.cases.importLettersFrom({ paths: [notes, aLetter('a.txt').path] });
    expect(outcomes).toMatchObject([
      { kind: 'refused', file: 'notes.txt', error: { kind: 'Invalid', code: 'not-a-determination' } },
      { kind: 'imported', file: 'a.txt' },
    ]);
    expect(await desk.client.cases.list({})).toHaveLength(1);
  });
});
