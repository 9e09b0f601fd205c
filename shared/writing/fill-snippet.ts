import { printGap } from './gaps.ts';
import type { SnippetField } from './snippet-fields.ts';

const FIELD = /\{([a-z]+)\}/g;

/**
 * A snippet's text with its fields filled; a field without a value becomes a gap of its name, to be written.
 * What is in braces and no field of that kind (`{L5}`) stays as it is.
 */
export function fillSnippet(text: string, values: Partial<Record<SnippetField, string>>): string {
  return text.replace(FIELD, (_, name: string) => {
    const value: unknown = Object.hasOwn(values, name) ? Reflect.get(values, name) : undefined;
    return typeof value === 'string' ? value : printGap(name);
  });
}
