import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { isAllowed, noticesFile, renderNotices, type Shipped, shippedPackages } from './notices.mjs';

/** All bundles are built once, in memory. */
const BUILD_LIMIT_MS = 120_000;
const REFRESH = 'run node scripts/notices.mjs and commit the notices';

let shipped: Shipped[];
beforeAll(async () => {
  shipped = await shippedPackages();
}, BUILD_LIMIT_MS);

describe('third-party notices', () => {
  it('name every package that ships, with its version and licence', () => {
    const notices = readFileSync(noticesFile, 'utf8');
    const missing = shipped
      .map(({ name, version, licence }) => `- ${name} ${version}, ${licence}`)
      .filter((line) => !notices.includes(line));
    expect(missing, REFRESH).toEqual([]);
  });

  it('find what is bundled, what is copied beside and what is packed as it is', () => {
    const names = shipped.map((one) => one.name);
    expect(names).toContain('react-dom');
    expect(names).toContain('@embedpdf/pdfium');
    expect(names).toContain('better-sqlite3-multiple-ciphers');
    expect(names).toContain('node-addon-api');
    expect(names).not.toContain('vitest');
    expect(names).not.toContain('electron');
    // Imported by a library's development code alone.
    expect(names).not.toContain('@floating-ui/devtools');
  });

  it('allow every licence that ships', () => {
    expect(shipped.filter((one) => !isAllowed(one.licence))).toEqual([]);
  });

  it('say whose work it is, with the terms', () => {
    const notices = renderNotices(shipped);
    expect(notices).toMatch(/^- react 19\.\S+, MIT\. Copyright \(c\) Meta Platforms/m);
    expect(notices).toContain('Permission is hereby granted, free of charge');
    expect(notices).toContain('SIL OPEN FONT LICENSE');
    expect(notices).toContain('PDFium Authors');
    expect(notices).toContain('FreeType');
  });
});

describe('the licences under which something may ship', () => {
  it('take one of several alternatives, and each of several that hold together', () => {
    expect(isAllowed('MIT')).toBe(true);
    expect(isAllowed('(MIT OR GPL-3.0-or-later)')).toBe(true);
    expect(isAllowed('(MIT AND Zlib)')).toBe(true);
    expect(isAllowed('MIT AND GPL-3.0-only')).toBe(false);
  });

  it('refuse copyleft, the unknown and what only looks allowed', () => {
    expect(isAllowed('GPL-3.0-or-later')).toBe(false);
    expect(isAllowed('AGPL-3.0-only')).toBe(false);
    expect(isAllowed('unknown')).toBe(false);
    expect(isAllowed('SEE LICENSE IN LICENSE')).toBe(false);
    expect(isAllowed('(MIT AND (GPL-2.0 OR Zlib))')).toBe(false);
  });
});
