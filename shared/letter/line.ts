import type { Run, TextRun } from './tree.ts';

/** The runs of a paragraph as they come. */
export class Line {
  readonly runs: Run[] = [];

  put(run: TextRun): void {
    if (run.text !== '') this.runs.push(run);
  }

  /** The text since the last footnote. */
  get end(): string {
    const from = this.runs.findLastIndex((run) => !('text' in run));
    return this.runs
      .slice(from + 1)
      .map((run) => ('text' in run ? run.text : ''))
      .join('');
  }

  /** Cuts white space at the end, as far back as the last footnote. */
  trimEnd(): void {
    for (;;) {
      const last = this.runs.at(-1);
      if (last === undefined || !('text' in last)) return;
      last.text = last.text.trimEnd();
      if (last.text !== '') return;
      this.runs.pop();
    }
  }

  /** Cuts the last character. */
  dropLast(): void {
    const last = this.runs.at(-1);
    if (last !== undefined && 'text' in last) last.text = last.text.slice(0, -1);
  }

  /** True after a bracket that was opened and not closed. */
  isInsideBrackets(): boolean {
    let depth = 0;
    for (const run of this.runs) {
      for (const character of 'text' in run ? run.text : '') {
        if (/[([]/.test(character)) depth += 1;
        else if (/[)\]]/.test(character)) depth = Math.max(0, depth - 1);
      }
    }
    return depth > 0;
  }
}

/** The texts of some runs as one. */
export function textOf(texts: readonly TextRun[]): string {
  return texts.map((run) => run.text).join('');
}

/** Cuts the white space that the runs begin with. */
export function trimStart(texts: readonly TextRun[]): void {
  for (const run of texts) {
    run.text = run.text.trimStart();
    if (run.text !== '') return;
  }
}

/** Takes the first character away, in its look. */
export function takeFirst(texts: readonly TextRun[]): TextRun {
  const run = texts.find((one) => one.text !== '');
  if (run === undefined) return { text: '' };
  const text = run.text.slice(0, 1);
  run.text = run.text.slice(1);
  return { ...run, text };
}
