import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build/bundles.mjs';
import { licenceTexts, splitLicence } from './licence.mjs';

/** Packages that come without a file of their licence, and who their repository's names as the holder. */
const HOLDERS = new Map([
  ['@fluentui/react-icons', 'Copyright (c) 2020 Microsoft Corporation'],
  // Of the package; the data in it is named with the binaries.
  ['@tesseract.js-data/eng', 'Copyright (c) the contributors to naptha/tessdata'],
  // A fork of sax.
  ['saxes', 'Copyright (c) Louis-Dominique Dubeau and contributors; Isaac Z. Schlueter and Contributors'],
]);

/** Terms of the licences of such packages. Our own is MIT too: its terms, the other's name. */
const TERMS = new Map([
  ['MIT', () => splitLicence(readFileSync(join(root, 'LICENSE'), 'utf8')).terms],
  ['ISC', () => readFileSync(join(import.meta.dirname, 'isc.txt'), 'utf8').trim()],
]);

const INTRODUCTION = `# Third-party notices

IMR Desk contains the work of others, under the terms below. Written by \`node scripts/notices.mjs\`; do not edit.
Electron and Chromium, in which the app runs, bring theirs as LICENSE.electron.txt and LICENSES.chromium.html.
`;

/**
 * The notices as Markdown: terms that several packages share stand once, above the list of those packages.
 * @param {readonly import('../notices.d.mts').Shipped[]} shipped
 */
export function renderNotices(shipped) {
  /** @type {Map<string, string[]>} */
  const byTerms = new Map();
  for (const one of shipped) {
    for (const { label, holders, terms } of textsOf(one)) {
      const line = `- ${one.name} ${one.version}, ${label}${holders.map((holder) => `. ${holder}`).join('')}`;
      byTerms.set(terms, [...(byTerms.get(terms) ?? []), line]);
    }
  }
  const groups = [...byTerms].sort(([, a], [, b]) => b.length - a.length);
  return [
    INTRODUCTION,
    '## Packages\n',
    ...groups.map(([terms, lines]) => `${lines.join('\n')}\n\n${block(terms)}\n`),
    readFileSync(join(import.meta.dirname, 'inside-binaries.md'), 'utf8'),
    '## Fonts\n',
    '- Liberation Sans, Liberation Serif, OFL-1.1\n',
    `${block(readFileSync(join(root, 'renderer', 'fonts', 'OFL.txt'), 'utf8').trim())}\n`,
  ].join('\n');
}

/** @param {import('../notices.d.mts').Shipped} one */
function textsOf(one) {
  const texts = licenceTexts(one.folder);
  if (texts.length > 0) {
    // A second file speaks of something else inside the package.
    return texts.map(({ name, text }, index) => ({
      label: index === 0 ? one.licence : name,
      ...splitLicence(text),
    }));
  }
  const holder = HOLDERS.get(one.name);
  const terms = TERMS.get(one.licence);
  if (holder === undefined || terms === undefined) {
    throw new Error(
      `${one.name} has no licence file: look its holder up and name it in scripts/notices/render.mjs.`,
    );
  }
  return [{ label: one.licence, holders: [holder], terms: terms() }];
}

/** @param {string} text */
function block(text) {
  return `\`\`\`\n${text}\n\`\`\``;
}
