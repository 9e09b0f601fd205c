/** A package of which code ships. */
export interface Shipped {
  name: string;
  version: string;
  /** SPDX expression, as its package.json has it. */
  licence: string;
  folder: string;
}

/** Packages of which code ships, by building every bundle without writing it. */
export function shippedPackages(): Promise<Shipped[]>;
/** Whether code under this licence (an SPDX expression) may ship. */
export function isAllowed(expression: string): boolean;
/** The notices as Markdown. */
export function renderNotices(shipped: readonly Shipped[]): string;
/** The committed notices. */
export const noticesFile: string;
