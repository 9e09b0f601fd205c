/** The hash of the PDF whose pages a document shows: evidence and notes hang on it, and find their document by it. */
export function shownHash({ sha256, shown }: { sha256: string; shown: { sha256: string } | null }): string {
  return shown?.sha256 ?? sha256;
}
