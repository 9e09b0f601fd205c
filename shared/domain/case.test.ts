import { describe, expect, it } from 'vitest';
import { AppError } from '../errors.ts';
import { aCase } from '../testing/case-builder.ts';
import { parseCase } from './case.ts';

const json = () => JSON.parse(JSON.stringify(aCase().withCaseBlock().withItem().withItem().build()));

function errorOf(value: unknown): AppError {
  try {
    parseCase(value, 'x.json');
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error('it was accepted');
}

describe('reading a case', () => {
  it('accepts what it wrote', () => {
    expect(parseCase(json(), 'x.json')).toEqual(json());
  });

  it.each([
    [
      'a word that is no outcome',
      (c: ReturnType<typeof json>) => (c.items[1].outcome = 'modified'),
      'items[1].outcome',
    ],
    ['an unknown field', (c) => (c.items[0].verdict = 1), 'items[0].verdict'],
    [
      'a date that does not exist',
      (c) => (c.caseBlock.dateOfInjury.iso = '2016-02-30'),
      'caseBlock.dateOfInjury.iso',
    ],
    [
      'a basis without chapters',
      (c) => (c.items[0].bases.reviewer.chapters = []),
      'items[0].bases.reviewer.chapters',
    ],
    ['a run without text', (c) => (c.summary = [{ content: [{ txt: 'a' }] }]), 'summary[0].content[0].text'],
    ['an id used twice', (c) => (c.items[1].id = 'item-1'), 'items[1].id'],
    ['a parent that is not there', (c) => (c.items[0].parent = 'item-9'), 'items[0].parent'],
    [
      'a circle of parents',
      (c) => {
        c.items[0].parent = 'item-2';
        c.items[1].parent = 'item-1';
      },
      'items[0].parent',
    ],
  ] as [string, (c: ReturnType<typeof json>) => void, string][])(
    'names the field of %s',
    (_what, change, path) => {
      const value = json();
      change(value);
      const error = errorOf(value);
      expect(error.kind).toBe('Invalid');
      expect(error.path).toBe(path);
      expect(error.message).toContain(`x.json: ${path}: `);
    },
  );

  it('names the version of a newer schema instead of its unknown fields', () => {
    const error = errorOf({ ...json(), schema: 'imr-case/2', novelty: true });
    expect(error.code).toBe('newer-case-schema');
    expect(error.message).toContain('imr-case/2');
  });

  it('keeps unknown keys only under extra', () => {
    const value = { ...json(), extra: { portal: { ticket: 7 } } };
    expect(parseCase(value, 'x.json').extra).toEqual({ portal: { ticket: 7 } });
  });

  it.each([[null], [[]], ['text'], [{}]])('refuses %j', (value) => {
    expect(errorOf(value).kind).toBe('Invalid');
  });
});
