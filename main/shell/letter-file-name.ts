/** File name without extension for a case: its number, or `determination`. Leaves out what Windows refuses in a name. */
export function letterFileName(caseNumber: string | undefined): string {
  const safe = (caseNumber ?? '').replace(/[^A-Za-z0-9 ._-]/g, '-').replace(/^[ .]+|[ .]+$/g, '');
  return safe === '' ? 'determination' : safe;
}
