// Writes THIRD-PARTY-NOTICES.md: node scripts/notices.mjs
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build/bundles.mjs';
import { isAllowed } from './notices/licence.mjs';
import { renderNotices } from './notices/render.mjs';
import { shippedPackages } from './notices/shipped.mjs';

export { isAllowed, renderNotices, shippedPackages };

/** The committed notices, which are packed with the app. */
export const noticesFile = join(root, 'THIRD-PARTY-NOTICES.md');

if (import.meta.main) {
  const shipped = await shippedPackages();
  writeFileSync(noticesFile, renderNotices(shipped));
  process.stderr.write(`${shipped.length} packages\n`);
  for (const { name, licence } of shipped.filter((one) => !isAllowed(one.licence))) {
    process.stderr.write(`${name}: ${licence} is not among the licences under which something may ship\n`);
    process.exitCode = 1;
  }
}
