/** All that may be in the archive. A file that matches none of these was packed by mistake. */
export const ALLOWED = [
  /^(LICENSE|THIRD-PARTY-NOTICES\.md|package\.json)$/,
  /^assets\/letter-profiles\/[a-z0-9-]+\.json$/,
  /^assets\/sample\/(sample|seed)\.case\.json$/,
  /^assets\/sample\/seed-letter\.txt$/,
  /^assets\/sample\/records\/[a-z0-9-]+\.pdf$/,
  /^out\/main\/(index|backend)\.js$/,
  /^out\/main\/jobs\/([a-z-]+\.js|pdfium\.wasm)$/,
  /^out\/preload\/(preload|confirmation)\.cjs$/,
  /^out\/confirm\/index\.html$/,
  /^out\/confirm\/assets\/[\w.-]+\.(js|css)$/,
  /^out\/renderer\/index\.html$/,
  /^out\/renderer\/assets\/[\w.-]+\.(js|css|wasm|woff2)$/,
  /^node_modules\/better-sqlite3\/(LICENSE|package\.json|lib\/[\w/-]+\.js)$/,
];

/** Without one of these the app does not work, or may not be given away. */
export const NEEDED = [
  'LICENSE',
  'THIRD-PARTY-NOTICES.md',
  'package.json',
  'out/main/index.js',
  'out/main/backend.js',
  'out/main/jobs/pdfium.wasm',
  'out/preload/preload.cjs',
  'out/preload/confirmation.cjs',
  'out/confirm/index.html',
  'out/renderer/index.html',
  'assets/letter-profiles/seed-2015.json',
  'assets/sample/sample.case.json',
  'assets/sample/records/01-application-and-ur.pdf',
  'node_modules/better-sqlite3/LICENSE',
  'node_modules/better-sqlite3/lib/index.js',
];
