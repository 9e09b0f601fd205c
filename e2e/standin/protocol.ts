type Handler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, Handler>();

/** `protocol`: who answers for a scheme. */
export const protocol = {
  /** The https origin that stands for the scheme has all these privileges of itself. */
  registerSchemesAsPrivileged(_schemes: Electron.CustomScheme[]): void {},
  handle(scheme: string, handler: Handler): void {
    if (handlers.has(scheme)) throw new Error(`The scheme ${scheme} is already handled`);
    handlers.set(scheme, handler);
  },
  unhandle(scheme: string): void {
    handlers.delete(scheme);
  },
  isProtocolHandled(scheme: string): boolean {
    return handlers.has(scheme);
  },
};

protocol satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'unhandle' | 'isProtocolHandled'>;

/** Who answers for a scheme; undefined when nobody does. */
export function handlerOf(scheme: string): Handler | undefined {
  return handlers.get(scheme);
}
