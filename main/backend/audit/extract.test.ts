import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExchangeDesk, exchangeDesk } from '../exchange/testing/exchange-desk.ts';
import { lastLink } from './entries.ts';
import { extractProblem } from './extract.ts';

let desk: ExchangeDesk;
let lines: string[];
beforeAll(async () => {
  desk = await exchangeDesk();
  const { audit } = desk.deps;
  const id = '5c0f1d2e-0000-4000-8000-000000000001';
  for (const caseId of [id, id, 'another', id]) {
    audit.note({ kind: 'case.edited', caseId, subject: { changes: 3 } });
  }
  lines = audit.lines(id);
});
afterAll(() => desk.close());

const problem = (changed: readonly string[], last = lastLink(desk.deps.store.reader)) =>
  extractProblem(changed, last);
const withLine = (index: number, change: object) =>
  lines.map((line, at) => (at === index ? JSON.stringify({ ...JSON.parse(line), ...change }) : line));

describe('an extract of the audit log', () => {
  it('is sound as it was made, with gaps where other cases stand', () => {
    expect(lines).toHaveLength(3);
    expect(problem(lines)).toBeUndefined();
    expect(problem(lines.slice(0, 1))).toBeUndefined();
  });

  it('shows every change of an entry', () => {
    for (const change of [
      { subject: { changes: 4 } },
      { at: '2026-01-01T00:00:00.000Z' },
      { kind: 'case.opened' },
      { caseId: null },
      { previous: '0'.repeat(64) },
      { seq: 99 },
      { hash: '0'.repeat(64) },
    ]) {
      expect(problem(withLine(1, change)), JSON.stringify(change)).toMatch(/is not as its hash says/);
    }
  });

  it('shows entries in another order, twice, of another log, and what is no entry', () => {
    expect(problem([...lines].reverse())).toMatch(/does not come after/);
    expect(problem([...lines.slice(0, 1), ...lines])).toMatch(/does not come after/);
    expect(problem(lines, { seq: 3, hash: '0'.repeat(64) })).toMatch(/not of the same log/);
    expect(problem(withLine(0, { more: 1 }))).toBe('line 1 is no entry of an audit log');
    expect(problem(['{'])).toBe('line 1 is no entry of an audit log');
  });
});
