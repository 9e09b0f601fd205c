import { parseSync } from 'oxc-parser';

/** One use of Electron's API: `App.quit`, or an event as `App#ready`. */
export type Use = string;

/** What an expression of a type gives for a member. What is not here has no type that is followed further. */
const MEMBERS: Record<string, Record<string, string>> = {
  Desk: { window: 'BrowserWindow' },
  App: { commandLine: 'CommandLine' },
  BrowserWindow: { webContents: 'WebContents' },
  WebContents: { session: 'Session' },
  Session: { webRequest: 'WebRequest' },
  SessionModule: { defaultSession: 'Session' },
  IpcMainInvokeEvent: { senderFrame: 'WebFrameMain', sender: 'WebContents' },
  MessageChannelMain: { port1: 'MessagePortMain', port2: 'MessagePortMain' },
};
/** What a call of a member gives. */
const CALLS: Record<string, string> = { 'UtilityProcessModule.fork': 'UtilityProcess' };
/** Types of an event's arguments, by the event. */
const ARGUMENTS: Record<string, (string | null)[]> = {
  'App#web-contents-created': [null, 'WebContents'],
  'App#render-process-gone': [null, 'WebContents'],
};
/** Modules whose name starts with a small letter: the type that stands for each. */
const MODULES: Record<string, string> = {
  session: 'SessionModule',
  utilityProcess: 'UtilityProcessModule',
};

/** The type's name for something imported from `electron`: `app` is an `App`; a class stands for its own statics. */
export const typeOfImport = (name: string) =>
  MODULES[name] ?? name.replace(/^[a-z]/, (letter) => letter.toUpperCase());

type Node = Record<string, unknown> & { type: string };
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'string';
const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);
const nameOf = (value: unknown): string =>
  isNode(value) ? String(value.type === 'Identifier' ? value.name : (value.value ?? '')) : '';

/**
 * Lists what a source file uses of Electron's API. It follows imports, annotated names, `new`, and the tables above;
 * a value that reaches a name by another way is not seen, so the shell annotates its parameters.
 */
export function electronUses(file: string, source: string): Set<Use> {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const uses = new Set<Use>();
  const types = new Map<string, string>();

  const annotated = (annotation: unknown): string | undefined => {
    if (!isNode(annotation)) return undefined;
    if (annotation.type === 'TSTypeAnnotation') return annotated(annotation.typeAnnotation);
    if (annotation.type === 'TSUnionType') return nodes(annotation.types).map(annotated).find(Boolean);
    if (annotation.type !== 'TSTypeReference') return undefined;
    const { typeName } = annotation;
    const name =
      isNode(typeName) && typeName.type === 'TSQualifiedName' ? nameOf(typeName.right) : nameOf(typeName);
    return name in MEMBERS || types.has(`type ${name}`) ? name : undefined;
  };
  const typeOf = (node: unknown): string | undefined => {
    if (!isNode(node)) return undefined;
    switch (node.type) {
      case 'Identifier':
        return types.get(nameOf(node));
      case 'ChainExpression':
        return typeOf(node.expression);
      case 'NewExpression':
        return types.has(`type ${nameOf(node.callee)}`) ? nameOf(node.callee) : undefined;
      case 'MemberExpression':
        return MEMBERS[typeOf(node.object) ?? '']?.[nameOf(node.property)];
      case 'CallExpression': {
        const { callee } = node;
        if (!isNode(callee) || callee.type !== 'MemberExpression') return undefined;
        return CALLS[`${typeOf(callee.object)}.${nameOf(callee.property)}`];
      }
      default:
        return undefined;
    }
  };
  const bind = (pattern: unknown, type: string | undefined): void => {
    if (!isNode(pattern)) return;
    const known = annotated(pattern.typeAnnotation) ?? type;
    if (pattern.type === 'Identifier' && known !== undefined) types.set(nameOf(pattern), known);
    if (pattern.type !== 'ObjectPattern' || known === undefined) return;
    for (const property of nodes(pattern.properties)) {
      if (!(known in MEMBERS) || known !== 'Desk') uses.add(`${known}.${nameOf(property.key)}`);
      bind(property.value, MEMBERS[known]?.[nameOf(property.key)]);
    }
  };
  const listen = (call: Node, callee: Node): void => {
    const [event, listener] = nodes(call.arguments);
    if (event?.type !== 'Literal' || !/^(on|once|addListener)$/.test(nameOf(callee.property))) return;
    const use = `${typeOf(callee.object)}#${nameOf(event)}`;
    if (typeOf(callee.object) !== undefined) uses.add(use);
    for (const [at, parameter] of nodes(listener?.params).entries()) {
      bind(parameter, ARGUMENTS[use]?.[at] ?? undefined);
    }
  };
  const enter = (node: Node): void => {
    if (node.type === 'ImportDeclaration' && nameOf(node.source) === 'electron') {
      for (const one of nodes(node.specifiers)) {
        const name = nameOf(one.imported);
        if (node.importKind === 'type' || one.importKind === 'type') types.set(`type ${name}`, name);
        else {
          uses.add(name);
          types.set(`type ${name}`, name).set(nameOf(one.local), typeOfImport(name));
        }
      }
    }
    for (const parameter of nodes(node.params)) bind(parameter, undefined);
    if (node.type === 'VariableDeclarator') bind(node.id, typeOf(node.init));
    if (node.type === 'CallExpression' && isNode(node.callee) && node.callee.type === 'MemberExpression') {
      listen(node, node.callee);
    }
    if (node.type === 'MemberExpression') {
      const owner = typeOf(node.object);
      if (owner !== undefined && owner !== 'Desk' && node.computed !== true)
        uses.add(`${owner}.${nameOf(node.property)}`);
    }
  };
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one);
    if (!isNode(value)) return;
    enter(value);
    for (const [key, child] of Object.entries(value)) if (key !== 'type') walk(child);
  };
  walk(program);
  return uses;
}
