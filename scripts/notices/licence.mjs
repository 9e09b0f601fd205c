import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Licences under which something may ship. */
const ALLOWED = [
  /^MIT(-0)?$/,
  /^BSD-[23]-Clause$/,
  /^Apache-2\.0$/,
  /^ISC$/,
  /^0BSD$/,
  /^BlueOak-1\.0\.0$/,
  /^Zlib$/,
  /^CC0-1\.0$/,
  /^Unlicense$/,
  /^MPL-2\.0$/,
  /^OFL-1\.1$/,
];

const FILE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;

/**
 * Whether code under this licence may ship. Of alternatives one is enough; of licences that hold together, each counts.
 * @param {string} expression as package.json has it, such as `(MIT OR GPL-3.0-or-later)`
 */
export function isAllowed(expression) {
  const inner = expression.replace(/^\((.*)\)$/, '$1');
  if (/[()]/.test(inner)) return false;
  return inner
    .split(' OR ')
    .some((choice) =>
      choice.split(' AND ').every((id) => ALLOWED.some((pattern) => pattern.test(id.trim()))),
    );
}

/**
 * Licence texts in a package's folder with the names of their files, its own licence first; none when it has none.
 * @param {string} folder
 */
export function licenceTexts(folder) {
  return readdirSync(folder)
    .filter((name) => FILE.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

const COPYRIGHT = /^[\s/*]*(?:copyright\b|\(c\)|©).*$/i;
/** Where Vite's licence goes on with those of its tools, of which nothing ships. */
const OF_OTHERS = /^# Licenses of bundled dependencies$/m;
const SHORT_LICENCE = /Permission is hereby granted, free of charge|Permission to use, copy, modify/;

/**
 * Splits a short licence into who holds the copyright and the terms, which are the same words in most packages.
 * A long one stays whole: its copyright lines are parts of its text.
 * @param {string} text
 * @returns {{ holders: string[], terms: string }}
 */
export function splitLicence(text) {
  const whole = text.replace(/\r/g, '').split(OF_OTHERS)[0].trim();
  const begin = whole.search(SHORT_LICENCE);
  if (begin === -1) return { holders: [], terms: whole };
  // Above the terms stand titles and holders.
  const above = whole
    .slice(0, begin)
    .split('\n')
    .map((line) => line.trim());
  return {
    holders: above.filter((line) => COPYRIGHT.test(line)),
    // Packages break the lines of the same words differently.
    terms: whole
      .slice(begin)
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
      .join('\n\n'),
  };
}
