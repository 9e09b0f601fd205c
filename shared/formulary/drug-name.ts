/** Words behind an ingredient that name its salt: "tramadol HCl" is tramadol, diclofenac sodium is not diclofenac potassium. */
export const SALTS = new Set(
  (
    'acetate besylate bitartrate bromide calcium citrate fumarate hcl hydrobromide hydrochloride magnesium maleate ' +
    'mesylate phosphate potassium sodium succinate sulfate tartrate tromethamine'
  ).split(' '),
);

/** Small letters and single spaces; notes in parentheses, trademarks and hyphens are gone. */
export function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\([^()]*\)|[®™*]/g, ' ')
    .replaceAll(/[‐-―-]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The ingredients of a drug, each in words. */
export function ingredientsOf(name: string): string[][] {
  return plain(name)
    .split(/\s*[/+,;&]\s*|\s+(?:and|with)\s+|\s+w\/\s*/)
    .map((part) =>
      part
        .split(' ')
        .map((word) => (word === 'hydrochloride' ? 'hcl' : word))
        .filter(Boolean),
    )
    .filter((words) => words.length > 0);
}
