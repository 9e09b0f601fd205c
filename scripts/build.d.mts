/** Builds the bundles whose sources changed since they were last built; gives their names. `force` builds all. */
export function buildStale(options?: { force?: boolean }): Promise<string[]>;
