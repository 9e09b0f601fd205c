/** What systems and programs leave in folders and archives. */
const SYSTEM =
  /^(?:\..*|~\$.*|__MACOSX|Thumbs\.db|ehthumbs\.db|desktop\.ini|\$RECYCLE\.BIN|System Volume Information)$/i;

/** True for files and folders that no person put there. */
export function isSystemName(name: string): boolean {
  return SYSTEM.test(name);
}
