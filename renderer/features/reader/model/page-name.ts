/** `Page 12 of 61`, and what it is called where that is not its number: `Page 12 of 61, ABC-000012`. `page` from 0. */
export function nameOfPage(page: number, pages: number, label?: string): string {
  const name = `Page ${page + 1} of ${pages}`;
  return label === undefined || label === '' || label === String(page + 1) ? name : `${name}, ${label}`;
}
