import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ACCEPTANCE_IDS } from '../../../shared/domain/acceptance.ts';
import type { Party } from '../../../shared/domain/case.ts';
import { partText } from '../letter/docx-metadata.ts';
import { wordText } from '../letter/docx-text.ts';
import { openDesk, REVIEWER, type TestDesk } from '../testing/desk.ts';

const EMPLOYER: Party = { role: 'employer', name: 'Employer E.' };
const PROVIDER: Party = { role: 'provider', name: 'Provider P.' };
const CLOSED = { kind: 'Precondition', code: 'case-closed' };

let desk: TestDesk;
let acceptance: TestDesk['client']['acceptance'];
let cases: TestDesk['client']['cases'];
let caseId: string;
beforeEach(async () => {
  desk = await openDesk();
  ({ acceptance, cases } = desk.client);
  ({ caseId } = await cases.create({}));
});
afterEach(() => desk.close());

const read = () => acceptance.read({ caseId });
const attestedIds = async () => (await read()).attestations.map(({ id }) => id);
const writeParties = (value: Party[], revision: number) =>
  cases.write({ caseId, revision, change: { field: 'parties', value } });
const kinds = async () => (await desk.client.audit.list({ limit: 500 })).entries.map(({ kind }) => kind);

describe('accepting a case', () => {
  it('stores every attestation with its time, in the case', async () => {
    await writeParties([EMPLOYER], 0);
    await acceptance.accept({ caseId, parties: [EMPLOYER] });
    const opened = await cases.open({ caseId });
    expect(opened.state).toBe('accepted');
    expect(opened.case.attestations.map(({ id }) => id)).toEqual([...ACCEPTANCE_IDS]);
    expect(await kinds()).toContain('case.accepted');
  });

  it('is refused when others are named by now, and nothing is attested then', async () => {
    await writeParties([EMPLOYER, PROVIDER], 0);
    const attempt = acceptance.accept({ caseId, parties: [EMPLOYER] });
    await expect(attempt).rejects.toMatchObject({ kind: 'Conflict', code: 'parties-changed' });
    expect(await read()).toMatchObject({ state: 'received', attestations: [] });
  });

  it('goes before the review: the first field that is written begins it', async () => {
    await acceptance.accept({ caseId, parties: [] });
    await cases.write({ caseId, revision: 0, change: { field: 'summary', value: [] } });
    expect((await read()).state).toBe('in review');
    await expect(acceptance.accept({ caseId, parties: [] })).rejects.toMatchObject({ code: 'case-state' });
  });

  it('is not asked for before a case can be edited', async () => {
    await cases.addItem({ caseId });
    expect((await read()).state).toBe('received');
  });

  it('says nothing of conflicts any more once other parties are named, until that is attested again', async () => {
    await acceptance.accept({ caseId, parties: [] });
    await writeParties([PROVIDER], 0);
    expect(await attestedIds()).toEqual(ACCEPTANCE_IDS.filter((id) => id !== 'no-conflict'));
    const stale = acceptance.attestNoConflict({ caseId, parties: [] });
    await expect(stale).rejects.toMatchObject({ code: 'parties-changed' });
    await acceptance.attestNoConflict({ caseId, parties: [PROVIDER] });
    expect((await attestedIds()).sort()).toEqual([...ACCEPTANCE_IDS].sort());
    expect((await read()).state).toBe('in review');
  });
});

describe('a declined case', () => {
  const decline = (note = '') => acceptance.decline({ caseId, reason: 'conflict-of-interest', note });

  it('says why and since when', async () => {
    await decline(' Treated the patient. ');
    const { state, declined } = await read();
    expect(state).toBe('declined');
    expect(declined).toMatchObject({ reason: 'conflict-of-interest', note: 'Treated the patient.' });
    expect(await kinds()).toContain('case.declined');
  });

  it('is closed: no field, no item, no record, no letter', async () => {
    const { item } = await cases.addItem({ caseId });
    await decline();
    const path = join(desk.folder, 'letter.docx');
    const { letter, records } = desk.client;
    await expect(writeParties([EMPLOYER], 0)).rejects.toMatchObject(CLOSED);
    await expect(cases.addItem({ caseId })).rejects.toMatchObject(CLOSED);
    await expect(cases.removeItem({ caseId, item })).rejects.toMatchObject(CLOSED);
    await expect(cases.moveItem({ caseId, item, to: 0 })).rejects.toMatchObject(CLOSED);
    await expect(records.importFrom({ caseId, paths: [] })).rejects.toMatchObject(CLOSED);
    await expect(letter.exportTo({ caseId, copy: 'posted', path })).rejects.toMatchObject(CLOSED);
    await expect(acceptance.attestNoConflict({ caseId, parties: [] })).rejects.toMatchObject(CLOSED);
    await expect(decline()).rejects.toMatchObject({ code: 'case-state' });
    expect(existsSync(path)).toBe(false);
    expect((await cases.open({ caseId })).case.items).toHaveLength(1);
  });

  it('has a notice that names case and reviewer by number, never by name', async () => {
    const change = { field: 'caseBlock', value: { caseNumber: 'CM26-0000001' } } as const;
    await cases.write({ caseId, revision: 0, change });
    const path = join(desk.folder, 'notice.docx');
    const early = acceptance.exportNoticeTo({ caseId, path });
    await expect(early).rejects.toMatchObject({ kind: 'Precondition', code: 'not-declined' });
    await decline('Treated the patient.');
    await acceptance.exportNoticeTo({ caseId, path });
    const bytes = readFileSync(path);
    const text = wordText(bytes, path);
    expect(text).toContain('CM26-0000001');
    expect(text).toContain(REVIEWER.reviewerNumber);
    expect(text).toContain('Treated the patient.');
    expect(text).not.toContain(REVIEWER.name);
    expect(partText(bytes, 'docProps/core.xml')).not.toContain(REVIEWER.name);
    expect(await kinds()).toContain('letter.notice-exported');
  });

  it('comes back as received, with nothing attested, and can be declined again', async () => {
    await acceptance.accept({ caseId, parties: [] });
    await decline();
    await acceptance.reopen({ caseId });
    const { state, declined, reopenedAt, attestations } = await read();
    expect({ state, declined, attestations }).toEqual({
      state: 'received',
      declined: null,
      attestations: [],
    });
    expect(reopenedAt).not.toBeNull();
    await writeParties([EMPLOYER], 0);
    await decline();
    expect((await read()).declined).not.toBeNull();
    expect(await kinds()).toContain('case.reopened');
  });

  it('is the only one that can be reopened', async () => {
    await expect(acceptance.reopen({ caseId })).rejects.toMatchObject({ code: 'case-state' });
  });
});
