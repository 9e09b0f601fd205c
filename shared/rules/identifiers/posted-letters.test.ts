import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ImrCase, Party } from '../../domain/case.ts';
import { richTextFrom } from '../../domain/rich-text.ts';
import { aCase } from '../../testing/case-builder.ts';
import { checkCase } from '../index.ts';
import { isAboutIdentifiers } from './index.ts';

// An extra check where posted letters lie beside the checkout; the project does not need them.
const letters = new URL('../../../../shared/letters/', import.meta.url);
const REVIEWER = {
  name: 'Quentin Zabrisky',
  reviewerNumber: 'R-77310',
  licences: [{ state: 'California', number: 'A99182' }],
  specialties: [],
};

/** The letter's texts as one, a paragraph a line, without the guideline lines: those are citations, not prose. */
function bodyOf(name: string): string {
  const text = readFileSync(new URL(name, letters), 'utf8');
  return text
    .slice(text.indexOf('CLINICAL CASE SUMMARY'))
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => !/^(?:Claims Administrator|MAXIMUS) guideline:/.test(paragraph))
    .join('\n');
}

const found = (summary: string, parties: Party[]) => {
  const imrCase: ImrCase = aCase()
    .withCaseBlock()
    .withItem()
    .with({ parties, summary: richTextFrom(summary) })
    .build();
  return checkCase({ imrCase, copy: 'posted', reviewer: REVIEWER })
    .findings.filter(isAboutIdentifiers)
    .map(({ severity, message }) => `${severity}: ${message}`);
};

/** Surnames that are also words, tests or months, and organisations that are called like what they do. */
const AWKWARD: Party[] = [
  ...[
    'Alice Long',
    'April May',
    'Art Head',
    'Mark Young',
    'Will Hand',
    'Grace Hill',
    'Bill Price',
    'Joy Pain',
  ].map((name): Party => ({ role: 'employee', name })),
  ...[
    'Dr. Hawkins',
    'Ann Neer, M.D.',
    'Tom Jobe, DO',
    'Sam Patrick, DC',
    'Li Ng',
    'Ho, An',
    'Dan Rice',
    'Sue Low',
  ].map((name): Party => ({ role: 'provider', name })),
  { role: 'employer', name: 'Target' },
  { role: 'employer', name: 'State of California' },
  { role: 'facility', name: 'Pain Management Center' },
  { role: 'facility', name: 'Physical Therapy Associates' },
  { role: 'administrator', name: 'Claims Administrator Services, Inc.' },
];

describe.runIf(existsSync(letters))('posted letters, which name nobody', () => {
  const names = existsSync(letters) ? readdirSync(letters) : [];

  it.each(names)('%s has no identifier', (name) => {
    expect(found(bodyOf(name), [])).toEqual([]);
  });

  it.each(names)('%s has none for parties whose names are also words', (name) => {
    expect(found(bodyOf(name), AWKWARD)).toEqual([]);
  });
});
