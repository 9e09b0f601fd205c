/** A list that is written as one text, parted by commas, on as many lines as it takes. */
export function listed(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim().replace(/\s+/g, ' '))
    .filter((item) => item !== '');
}
