/** Builds the bundles whose sources changed since they were last built; gives their names. `force` builds all. */
export function buildStale(options?: { force?: boolean }): Promise<string[]>;
/** Runs `work` with NODE_ENV as a production build has it, whatever it is outside. */
export function forProduction<T>(work: () => Promise<T>): Promise<T>;
