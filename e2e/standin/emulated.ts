import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';

/** Where each of Electron's types is imitated: the file, and the class or constant in it. */
const PLACES: Record<string, [file: string, name: string]> = {
  App: ['app.ts', 'StandinApp'],
  CommandLine: ['app.ts', 'commandLine'],
  BrowserWindow: ['browser-window.ts', 'StandinBrowserWindow'],
  WebContents: ['web-contents.ts', 'StandinWebContents'],
  WebFrameMain: ['web-frame.ts', 'StandinFrame'],
  Dialog: ['dialog.ts', 'dialog'],
  IpcMain: ['ipc-main.ts', 'StandinIpcMain'],
  IpcRenderer: ['page-side.ts', 'ipcRenderer'],
  ContextBridge: ['page-side.ts', 'contextBridge'],
  Menu: ['menu.ts', 'StandinMenu'],
  MenuItem: ['menu.ts', 'StandinMenuItem'],
  MessageChannelMain: ['message-channel.ts', 'StandinMessageChannel'],
  MessagePortMain: ['message-channel.ts', 'StandinPort'],
  NativeTheme: ['system.ts', 'nativeTheme'],
  PowerMonitor: ['system.ts', 'StandinPowerMonitor'],
  Protocol: ['protocol.ts', 'protocol'],
  Screen: ['system.ts', 'screen'],
  Session: ['session.ts', 'StandinSession'],
  SessionModule: ['session.ts', 'session'],
  Shell: ['system.ts', 'shell'],
  UtilityProcess: ['utility-process.ts', 'StandinUtilityProcess'],
  UtilityProcessModule: ['utility-process.ts', 'utilityProcess'],
  WebRequest: ['session.ts', 'webRequest'],
  WebUtils: ['page-side.ts', 'webUtils'],
};
/** Names under which emitters are known in the stand-in's code, besides `this`. */
const EMITTERS: Record<string, string> = { app: 'App', contents: 'WebContents', webContents: 'WebContents' };
const EMITTER_MEMBERS = ['on', 'once', 'addListener', 'removeListener', 'off'];

/** Members of each imitated type, by Electron's name of it. */
export const emulated = new Map<string, Set<string>>();
/** Events that the stand-in brings about, as `Type#event`. Those of the power come by a test's command. */
export const emulatedEvents = new Set([
  'PowerMonitor#suspend',
  'PowerMonitor#on-battery',
  'PowerMonitor#on-ac',
]);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const nameOf = (node: unknown) => (isObject(node) ? String(node.name ?? node.value ?? '') : '');
const listOf = (value: unknown) => (Array.isArray(value) ? value.filter(isObject) : []);

/** Members of a class or of an object, as written. */
function membersOf(node: unknown): string[] {
  if (!isObject(node)) return [];
  const body = isObject(node.body) ? listOf(node.body.body) : listOf(node.properties);
  const own = body.map((one) => nameOf(one.key));
  return nameOf(node.superClass) === 'EventEmitter' ? [...own, ...EMITTER_MEMBERS] : own;
}

function emitted(node: Record<string, unknown>, own: string | undefined): void {
  if (node.type !== 'CallExpression' || !isObject(node.callee) || nameOf(node.callee.property) !== 'emit')
    return;
  const { object } = node.callee;
  const [event] = listOf(node.arguments);
  if (event?.type !== 'Literal' || !isObject(object)) return;
  const name = object.type === 'MemberExpression' ? nameOf(object.property) : nameOf(object);
  const type = object.type === 'ThisExpression' ? own : EMITTERS[name];
  if (type !== undefined) emulatedEvents.add(`${type}#${nameOf(event)}`);
}

function walk(node: unknown, places: Map<string, string>, own: string | undefined): void {
  if (Array.isArray(node)) for (const one of node) walk(one, places, own);
  if (!isObject(node) || Array.isArray(node)) return;
  const named = node.id ?? node.key;
  const type = places.get(nameOf(named));
  const made = node.type === 'ClassDeclaration' ? node : (node.init ?? node.value);
  if (type !== undefined && membersOf(made).length > 0) emulated.set(type, new Set(membersOf(made)));
  emitted(node, own);
  for (const child of Object.values(node)) walk(child, places, node.type === 'ClassDeclaration' ? type : own);
}

for (const file of new Set(
  Object.values(PLACES)
    .map(([one]) => one)
    .concat('page-host.ts'),
)) {
  const { program } = parseSync(file, readFileSync(join(import.meta.dirname, file), 'utf8'));
  const here = Object.entries(PLACES).filter(([, [place]]) => place === file);
  walk(program, new Map(here.map(([type, [, name]]) => [name, type])), undefined);
}
