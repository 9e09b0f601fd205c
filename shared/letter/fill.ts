/**
 * Fills `{name}` placeholders of a profile's sentence in one pass: braces inside a value stay as they are.
 * A placeholder without a value stays visible, so that a mistake in a profile is seen.
 */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
