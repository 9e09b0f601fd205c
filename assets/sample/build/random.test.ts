import { describe, expect, it } from 'vitest';
import { createRandom } from './random.ts';

const take = (seed: string) => {
  const random = createRandom(seed);
  return [random.next(), random.next(), random.int(1, 1000)];
};

describe('the seeded source of numbers', () => {
  it('repeats itself for the same seed and differs for another', () => {
    expect(take('a')).toEqual(take('a'));
    expect(take('a')).not.toEqual(take('b'));
  });

  it('gives a fork that does not depend on what was drawn before', () => {
    const used = createRandom('a');
    used.next();
    expect(used.fork('x').next()).toBe(createRandom('a').fork('x').next());
  });
});
