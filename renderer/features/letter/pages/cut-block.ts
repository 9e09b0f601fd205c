import type { Run } from '../../../../shared/letter/tree.ts';

/**
 * Some of a paragraph's runs, from one place of its text to another. A footnote's mark counts as one character.
 * White space at the ends is that of the lines, and left out.
 */
export function cutRuns(runs: readonly Run[], from: number, to: number): Run[] {
  const cut: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const length = lengthOf(run);
    const start = Math.max(from, at);
    const end = Math.min(to, at + length);
    if (end > start) cut.push('text' in run ? { ...run, text: run.text.slice(start - at, end - at) } : run);
    at += length;
  }
  const [first] = cut;
  if (from > 0 && first !== undefined && 'text' in first) cut[0] = { ...first, text: first.text.trimStart() };
  return cut;
}

/** Characters of a run. */
export function lengthOf(run: Run): number {
  return 'text' in run ? run.text.length : 1;
}
