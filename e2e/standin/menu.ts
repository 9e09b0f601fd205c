import { app } from './app.ts';

type Template = Electron.MenuItemConstructorOptions;

interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/** `MenuItem`, as far as it can be found and clicked. */
export class StandinMenuItem {
  readonly id: string;
  readonly label: string;
  readonly accelerator: string | undefined;
  readonly submenu: StandinMenu | undefined;
  readonly #template: Template;

  constructor(template: Template) {
    this.#template = template;
    this.id = template.id ?? '';
    this.label = template.label ?? template.role ?? '';
    this.accelerator = template.accelerator ?? undefined;
    const { submenu } = template;
    this.submenu = Array.isArray(submenu) ? StandinMenu.buildFromTemplate(submenu) : undefined;
  }

  /** Does what a click does. Roles belong to Chromium (copy, zoom), except for quitting. */
  click(): void {
    if (this.#template.role === 'quit') app.quit();
    // The shell's items take no arguments: they are told apart by their ids.
    else if (this.#template.click !== undefined) Reflect.apply(this.#template.click, undefined, []);
  }
}

/** `Menu`: keeps what it was given; Chromium's window shows no menu bar of ours. */
export class StandinMenu {
  static #application: StandinMenu | null = null;
  readonly items: StandinMenuItem[];

  private constructor(items: StandinMenuItem[]) {
    this.items = items;
  }

  static buildFromTemplate(template: readonly Template[]): StandinMenu {
    return new StandinMenu(template.map((one) => new StandinMenuItem(one)));
  }

  static setApplicationMenu(menu: StandinMenu | null): void {
    StandinMenu.#application = menu;
  }

  static getApplicationMenu(): StandinMenu | null {
    return StandinMenu.#application;
  }

  /** All items, those of sub-menus included. */
  all(): StandinMenuItem[] {
    return this.items.flatMap((item) => [item, ...(item.submenu?.all() ?? [])]);
  }

  getMenuItemById(id: string): StandinMenuItem | null {
    return this.all().find((item) => item.id === id) ?? null;
  }
}

/** Clicks the item whose accelerator these keys are, if any. */
export function pressAccelerator(pressed: Key): void {
  const item = StandinMenu.getApplicationMenu()
    ?.all()
    .find(({ accelerator }) => accelerator !== undefined && matches(accelerator, pressed));
  item?.click();
}

function matches(accelerator: string, pressed: Key): boolean {
  const parts = accelerator.split('+').map((one) => one.toLowerCase());
  const key = parts.at(-1) ?? '';
  const main = process.platform === 'darwin' ? pressed.metaKey : pressed.ctrlKey;
  return (
    pressed.key.toLowerCase() === key &&
    main === (parts.includes('cmdorctrl') || parts.includes('commandorcontrol')) &&
    pressed.shiftKey === parts.includes('shift') &&
    pressed.altKey === parts.includes('alt')
  );
}
