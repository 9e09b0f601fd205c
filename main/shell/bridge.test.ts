import { describe, expect, it } from 'vitest';
import { BRIDGE } from '../../shared/contracts/bridge.ts';
import { allContracts } from '../../shared/contracts/registry.ts';

describe('the bridge', () => {
  it('has a function for each contract that is open to the page, and no other', () => {
    const onBridge = Object.entries(BRIDGE).flatMap(([domain, names]) =>
      names.map((name) => `${domain}.${name}`),
    );
    const open = allContracts.filter((one) => one.fromPage).map((one) => one.name);
    expect(onBridge.sort()).toEqual([...open].sort());
  });

  it('offers no operation that takes a path', () => {
    const withPath = allContracts.filter((one) => /From$|To$|^records\.read$/.test(one.name));
    expect(withPath.filter((one) => one.fromPage)).toEqual([]);
  });
});
