import { useEffect, useSyncExternalStore } from 'react';
import {
  CONTROL_SHORTCUTS,
  isTypedChord,
  isTypingIn,
  type KeyPress,
  matchesChord,
  type Shortcut,
  type ShortcutScope,
} from './shortcuts.ts';

/** Something the reviewer can do: listed in the palette, and by its keys in the keyboard map. */
export interface Command {
  /** Stable and kebab-case, such as `export-letter`. Menu items carry the same ids. */
  id: string;
  /** Starts with a verb: "Export the letter". */
  label: string;
  scope: ShortcutScope;
  /** Chords such as `Mod+K`; see `shortcuts.ts`. */
  keys?: readonly string[];
  /** False leaves it out of the palette: moving the focus makes no sense from there. */
  inPalette?: boolean;
  run: () => void;
}

let registered: readonly (readonly Command[])[] = [];
let flat: readonly Command[] = [];
const listeners = new Set<() => void>();

/** Adds commands; the function that it gives takes them off again. Of two with one id, the last one wins. */
export function registerCommands(commands: readonly Command[]): () => void {
  update([...registered, commands]);
  return () => update(registered.filter((one) => one !== commands));
}

/** Commands for as long as a component is mounted. Pass a stable list (useMemo), or it registers on every render. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => registerCommands(commands), [commands]);
}

/** All commands that can be carried out now. */
export function useAllCommands(): readonly Command[] {
  return useSyncExternalStore(subscribe, () => flat);
}

/** Carries out a command by its id. False when nothing on screen offers it. */
export function runCommand(id: string): boolean {
  const command = flat.find((one) => one.id === id);
  command?.run();
  return command !== undefined;
}

/** The command that a key press asks for; undefined for none, or when the press is part of a text. */
export function commandFor(
  press: KeyPress & { target: EventTarget | null },
  isMac: boolean,
): Command | undefined {
  const typing = isTypingIn(press.target);
  return flat.find((command) =>
    command.keys?.some((chord) => matchesChord(chord, press, isMac) && !(typing && isTypedChord(chord))),
  );
}

/** Rows of the keyboard map: what the given commands and the controls answer to. */
export function shortcutsOf(commands: readonly Command[]): readonly Shortcut[] {
  const own = commands.flatMap(({ id, label, scope, keys }) =>
    keys === undefined ? [] : [{ id, label, scope, keys }],
  );
  return [...own, ...CONTROL_SHORTCUTS];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function update(next: typeof registered): void {
  registered = next;
  const byId = new Map(registered.flat().map((command) => [command.id, command]));
  flat = [...byId.values()];
  for (const listener of listeners) listener();
}
