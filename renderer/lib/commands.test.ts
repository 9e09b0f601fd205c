import { afterEach, describe, expect, it } from 'vitest';
import { type Command, commandFor, registerCommands, runCommand, shortcutsOf } from './commands.ts';

const registered: (() => void)[] = [];
const ran: string[] = [];

function register(...commands: Partial<Command>[]): () => void {
  const whole = commands.map((command) => {
    const id = command.id ?? 'one';
    return { id, label: id, scope: 'Everywhere' as const, run: () => ran.push(id), ...command };
  });
  const unregister = registerCommands(whole);
  registered.push(unregister);
  return unregister;
}

function press(key: string, target: EventTarget | null = null) {
  return { key, target, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
}

const field: EventTarget = Object.assign(new EventTarget(), { tagName: 'TEXTAREA' });

describe('commands', () => {
  afterEach(() => {
    for (const unregister of registered.splice(0)) unregister();
    ran.length = 0;
  });

  it('run by their id, as long as they are registered', () => {
    const unregister = register({ id: 'lock' });
    expect(runCommand('lock')).toBe(true);
    unregister();
    expect(runCommand('lock')).toBe(false);
    expect(ran).toEqual(['lock']);
  });

  it('are found by any of their keys', () => {
    register({ id: 'help', keys: ['?', 'F1'] });
    expect(commandFor(press('F1'), false)?.id).toBe('help');
    expect(commandFor(press('?'), false)?.id).toBe('help');
    expect(commandFor(press('F2'), false)).toBeUndefined();
  });

  it('rest while someone types the same sign', () => {
    register({ id: 'help', keys: ['?', 'F1'] });
    expect(commandFor(press('?', field), false)).toBeUndefined();
    expect(commandFor(press('F1', field), false)?.id).toBe('help');
  });

  it('of one id: the last one counts, and the first is back when it goes', () => {
    register({ id: 'find', run: () => ran.push('case') });
    const unregister = register({ id: 'find', run: () => ran.push('record') });
    runCommand('find');
    unregister();
    runCommand('find');
    expect(ran).toEqual(['record', 'case']);
  });

  it('are in the keyboard map only when they have keys', () => {
    const map = shortcutsOf([
      { id: 'a', label: 'A', scope: 'Letter', keys: ['F8'], run: () => undefined },
      { id: 'b', label: 'B', scope: 'Letter', run: () => undefined },
    ]);
    expect(map.filter((one) => one.scope === 'Letter').map((one) => one.id)).toEqual(['a']);
  });
});
