import { describe, expect, it } from 'vitest';
import { START, samePosition, soundPosition, typedPage } from './position.ts';
import { MAX_ZOOM, stepZoom } from './zoom.ts';

describe('soundPosition', () => {
  it('starts at the top of the first page, fitted to the width', () => {
    expect(soundPosition(undefined)).toEqual({ page: 0, top: 0, zoom: 'width' });
  });

  it('takes what it can of a position that came from elsewhere', () => {
    expect(soundPosition({ page: -3.5, top: 7, zoom: 900 })).toEqual({ page: 0, top: 1, zoom: MAX_ZOOM });
    expect(soundPosition({ page: Number.NaN, top: Number.NaN, zoom: Number.NaN })).toEqual(START);
  });
});

describe('samePosition', () => {
  it('overlooks what no eye sees, and nothing else', () => {
    const here = { page: 3, top: 0.5, zoom: 1 };
    expect(samePosition(here, { ...here, top: 0.5001 })).toBe(true);
    expect(samePosition(here, { ...here, top: 0.51 })).toBe(false);
    expect(samePosition(here, { ...here, zoom: 'page' })).toBe(false);
  });
});

describe('typedPage', () => {
  it('reads a number from 1, and stays in the document', () => {
    expect(typedPage(' 12 ', 61)).toBe(11);
    expect(typedPage('0', 61)).toBe(0);
    expect(typedPage('999', 61)).toBe(60);
  });

  it('finds a page by its Bates number, without what is easily left out', () => {
    const labels = ['', 'ABC-000099', 'ABC-000100', 'ABC-000101'];
    for (const typed of ['ABC-000100', 'abc-000100', 'ABC 100', 'abc100']) {
      expect(typedPage(typed, 4, labels)).toBe(2);
    }
    expect(typedPage('2', 4, labels)).toBe(1);
    for (const typed of ['ABC', 'ABD-000100', 'ABC-1000', '-'])
      expect(typedPage(typed, 4, labels)).toBeUndefined();
  });

  it('makes nothing of anything else', () => {
    for (const typed of ['', 'x', '1.5', '-2', '1e3']) expect(typedPage(typed, 61)).toBeUndefined();
  });
});

describe('stepZoom', () => {
  it('goes to the next step from a step and from between', () => {
    expect(stepZoom(1, 1)).toBe(1.1);
    expect(stepZoom(1, -1)).toBe(0.9);
    expect(stepZoom(1.63, 1)).toBe(1.75);
    expect(stepZoom(1.63, -1)).toBe(1.5);
  });

  it('ends at the ends', () => {
    expect(stepZoom(5, 1)).toBe(5);
    expect(stepZoom(0.05, -1)).toBe(0.05);
  });

  it('takes what the document calls a page before its number', () => {
    const labels = ['i', 'ii', '1', '2', ''];
    expect(typedPage('II', 5, labels)).toBe(1);
    expect(typedPage('1', 5, labels)).toBe(2);
    expect(typedPage('5', 5, labels)).toBe(4);
    expect(typedPage('iii', 5, labels)).toBeUndefined();
  });
});
