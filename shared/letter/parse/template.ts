import type { Range } from './flow.ts';

/**
 * Reads a profile's sentence with `{placeholders}` back: what stands in their places.
 * White space is free: none, one or many between any two words. A placeholder that comes twice must hold the same twice.
 * @param text all of it must be the sentence
 * @returns undefined where it is not
 */
export function readTemplate(template: string, text: string): Record<string, Range> | undefined {
  const seen = new Set<string>();
  const pattern = template
    .split(/(\{\w+\})/)
    .map((part) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      if (name === undefined) return literal(part);
      if (seen.has(name)) return `\\k<${name}>`;
      seen.add(name);
      return `(?<${name}>\\S(?:.*?\\S)?)`;
    })
    .join('\\s*');
  const match = new RegExp(`^\\s*${pattern}\\s*$`, 'd').exec(text);
  if (match === null) return undefined;
  const found: Record<string, Range> = {};
  for (const [name, [start, end]] of Object.entries(match.indices?.groups ?? {}))
    found[name] = { start, end };
  return found;
}

function literal(text: string): string {
  return (
    text
      .trim()
      .split(/\s+/)
      // Programs that join the words of a PDF drop hyphens at the ends of lines.
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('-', '-?'))
      .join('\\s*')
  );
}

/** The fixed words of a template, between its placeholders, in order. */
export function fixedWords(template: string): string[] {
  return template
    .split(/\{\w+\}/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
