/** Controls, and marks that turn the direction of what follows: a name must not look like another. */
const HIDDEN = /\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const MOST_LENGTH = 200;

/** A file's name as people see it: the last part of its path, without what does not print. It is never used as a path. */
export function shownName(name: string): string {
  const last =
    name
      .replace(HIDDEN, '')
      .split(/[/\\]/)
      .filter((part) => part !== '')
      .at(-1) ?? '';
  const plain = last.trim();
  if (plain === '' || /^\.+$/.test(plain)) return 'Unnamed';
  if (plain.length <= MOST_LENGTH) return plain;
  const ending = /\.[a-z0-9]{1,5}$/i.exec(plain)?.[0] ?? '';
  return `${plain.slice(0, MOST_LENGTH - ending.length - 1)}…${ending}`;
}
