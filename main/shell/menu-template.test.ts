import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import type { AppEvent } from '../../shared/contracts/bridge.ts';
import { menuTemplate } from './menu-template.ts';

const told: AppEvent[] = [];
const desk = { tell: (event: AppEvent) => void told.push(event) };

function itemsOf(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((one) => [one, ...(Array.isArray(one.submenu) ? itemsOf(one.submenu) : [])]);
}

describe('the menu', () => {
  it('leaves reloading and developer tools out of a release', () => {
    const roles = (release: boolean) => itemsOf(menuTemplate(desk, release, 'linux')).map((one) => one.role);
    expect(roles(true)).not.toContain('toggleDevTools');
    expect(roles(true)).not.toContain('reload');
    expect(roles(false)).toContain('toggleDevTools');
  });

  it('tells the page the command that its item is named for', () => {
    const item = itemsOf(menuTemplate(desk, true, 'linux')).find(({ id }) => id === 'export-letter');
    if (item?.click === undefined) throw new Error('no such item');
    Reflect.apply(item.click, undefined, []);
    expect(told).toEqual([{ kind: 'command', command: 'export-letter' }]);
  });

  it('takes no key that writing needs, and no key twice', () => {
    const keys = itemsOf(menuTemplate(desk, false, 'linux')).flatMap(({ accelerator }) => accelerator ?? []);
    const writing = ['B', 'I', 'U', 'Z', 'E', 'F', 'K'].map((key) => `CmdOrCtrl+${key}`);
    expect(keys.filter((key) => writing.includes(String(key)))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
