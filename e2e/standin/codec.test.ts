import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from './codec.ts';
import { toBrowserUrl, toShellUrl } from './origin-map.ts';

const cross = (value: unknown) => decode(encode(value));

describe('what crosses between page and shell', () => {
  it('is the same on the other side, whatever JSON or structured clone can carry', () => {
    const scalar = fc.oneof(
      fc.string(),
      fc.double(),
      fc.bigInt(),
      fc.boolean(),
      fc.constant(undefined),
      fc.date(),
    );
    const anything = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        scalar,
        fc.uint8Array(),
        fc.array(tie('value')),
        fc.dictionary(fc.string(), tie('value'), { noNullPrototype: true }),
        fc.array(tie('value')).map((list) => new Set(list)),
        fc.array(fc.tuple(fc.string(), tie('value'))).map((pairs) => new Map(pairs)),
      ),
    })).value;
    fc.assert(
      fc.property(anything, (value) => {
        expect(cross(value)).toEqual(structuredClone(value));
      }),
    );
  });

  it('keeps the kind of typed arrays, and objects that hold themselves', () => {
    expect(cross(new Float64Array([1.5, -2]))).toEqual(new Float64Array([1.5, -2]));
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    const back = cross(loop);
    expect(Reflect.get(Object(back), 'self')).toBe(back);
  });

  it('is refused for functions and symbols, however deep', () => {
    expect(() => encode({ a: [() => 1] })).toThrow(/could not be cloned/);
    expect(() => encode(Symbol('x'))).toThrow(/could not be cloned/);
  });

  it('loses its class, as over Electron’s bridge', () => {
    class Item {
      readonly name = 'x';
    }
    expect(Object.getPrototypeOf(cross(new Item()))).toBe(Object.prototype);
  });
});

describe('the app’s origin in the browser', () => {
  it('maps both ways, and leaves every other address alone', () => {
    expect(toBrowserUrl('app://desk/record/a?b#c')).toBe('https://desk.app.localhost/record/a?b#c');
    for (const url of [
      'app://desk/',
      'app://elsewhere/x',
      'https://example.com/',
      'about:blank',
      'file:///etc',
    ]) {
      expect(toShellUrl(toBrowserUrl(url))).toBe(url);
    }
    expect(toShellUrl('blob:https://desk.app.localhost/1-2')).toBe('blob:app://desk/1-2');
    expect(toShellUrl('https://desk.app.localhost.example.com/')).toBe(
      'https://desk.app.localhost.example.com/',
    );
  });
});
