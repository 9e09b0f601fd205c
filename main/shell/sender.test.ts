import { describe, expect, it } from 'vitest';
import { isConfirmation } from './origin.ts';
import { isTrusted } from './sender.ts';

const contents = {};
const window = { webContents: contents, isDestroyed: () => false };
const mainFrame = { parent: null, url: 'app://desk/' };

describe('a sender', () => {
  it('is trusted when it is our window’s main frame on our origin', () => {
    expect(isTrusted({ sender: contents, senderFrame: mainFrame }, window)).toBe(true);
  });

  it('is refused from another window, a sub-frame, another origin, or a frame that is gone', () => {
    expect(isTrusted({ sender: {}, senderFrame: mainFrame }, window)).toBe(false);
    const sub = { parent: mainFrame, url: 'app://desk/' };
    expect(isTrusted({ sender: contents, senderFrame: sub }, window)).toBe(false);
    const foreign = { parent: null, url: 'https://example.com/' };
    expect(isTrusted({ sender: contents, senderFrame: foreign }, window)).toBe(false);
    expect(isTrusted({ sender: contents, senderFrame: null }, window)).toBe(false);
  });

  it('is judged by the origin that its own window shows', () => {
    const confirm = { parent: null, url: 'app://confirm/' };
    expect(isTrusted({ sender: contents, senderFrame: confirm }, window)).toBe(false);
    expect(isTrusted({ sender: contents, senderFrame: confirm }, window, isConfirmation)).toBe(true);
    expect(isTrusted({ sender: contents, senderFrame: mainFrame }, window, isConfirmation)).toBe(false);
    expect(isTrusted({ sender: {}, senderFrame: confirm }, window, isConfirmation)).toBe(false);
  });

  it('is refused when there is no window, or no longer', () => {
    const event = { sender: contents, senderFrame: mainFrame };
    expect(isTrusted(event, null)).toBe(false);
    expect(isTrusted(event, { ...window, isDestroyed: () => true })).toBe(false);
  });
});
