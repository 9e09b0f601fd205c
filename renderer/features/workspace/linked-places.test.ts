import { describe, expect, it } from 'vitest';
import { linkAt, swappedLinks, toggleLink } from './linked-places.ts';

const ur = (page: number, top = 0) => ({ documentId: 'ur', page, top });
const notes = (page: number, top = 0) => ({ documentId: 'notes', page, top });

describe('linked places', () => {
  it('are made by the key, found from either side, and taken away by the same key', () => {
    const links = toggleLink([], 'first', { first: ur(2, 0.3), second: notes(11) });
    expect(links).toHaveLength(1);
    expect(linkAt(links, 'first', ur(2))).toBe(links[0]);
    expect(linkAt(links, 'second', notes(11, 0.9))).toBe(links[0]);
    expect(linkAt(links, 'first', notes(11))).toBeUndefined();
    expect(linkAt(links, 'second', notes(12))).toBeUndefined();
    expect(toggleLink(links, 'second', { first: ur(7), second: notes(11) })).toEqual([]);
  });

  it('of one page are told apart by where on it they are', () => {
    let links = toggleLink([], 'second', { first: ur(2, 0.1), second: notes(11) });
    links = toggleLink(links, 'second', { first: ur(2, 0.8), second: notes(40) });
    expect(linkAt(links, 'first', ur(2, 0.7))?.second.page).toBe(40);
    expect(linkAt(links, 'first', ur(2, 0.2))?.second.page).toBe(11);
  });

  it('change sides with the readers', () => {
    const [link] = swappedLinks([{ first: ur(2), second: notes(11) }]);
    expect(link).toEqual({ first: notes(11), second: ur(2) });
  });

  it('are bounded: the oldest goes', () => {
    let links = toggleLink([], 'first', { first: ur(0), second: notes(0) });
    for (let page = 1; page <= 200; page += 1)
      links = toggleLink(links, 'first', { first: ur(page), second: notes(0) });
    expect(links).toHaveLength(200);
    expect(linkAt(links, 'first', ur(0))).toBeUndefined();
  });
});
