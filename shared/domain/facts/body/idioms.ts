import { GAP, gapBefore, lowerAt, onlyGap, SPACING, type Tokens, wordAt } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';

const BEFORE_BACK = wordSet('the his her my their neck of and left right entire whole in failed');
const BEHIND_BACK = wordSet(
  'pain injury injuries brace strain sprain spasm spasms ache aches surgery support stiffness ' +
    'complaints symptoms exam condition tightness problems muscle muscles extension hep exercise ' +
    'exercises treatment therapy program',
);
const VERBS_BACK = wordSet(
  'go went going come came sent bring put call called move return returned refer referred cut',
);

const BEHIND: Record<string, ReadonlySet<string>> = {
  face: new Set(['to', 'sheet', 'value']),
  hand: new Set(['dominant', 'dominance', 'held', 'out', 'written', 'delivered', 'tool', 'tools']),
  head: new Set(['of', 'to', 'start', 'nurse']),
  toe: new Set(['walk', 'walking', 'gait', 'raise', 'raises', 'stand', 'touch']),
  heel: new Set(['walk', 'walking', 'toe', 'raise', 'raises', 'lift']),
  leg: new Set(['raise', 'raises', 'raising', 'press', 'length', 'extension', 'extensions']),
  eye: new Set(['contact']),
  knee: new Set(['scooter', 'walker']),
  arm: new Set(['chair', 'crossover', 'crank', 'curls', 'bike']),
  shoulder: new Set(['to', 'width', 'shrug']),
};
const BEFORE: Record<string, ReadonlySet<string>> = {
  hand: new Set(['other', 'on', 'by', 'second', 'one']),
  foot: new Set(['square', 'per', 'a']),
  head: new Set(['long', 'short', 'radial', 'femoral']),
  depression: new Set(['anti', 'st']),
  anxiety: new Set(['anti']),
  face: new Set(['to']),
};

/** Words of the body that are none where they stand: "face to face", "on the other hand", "6 feet", "went back". */
export function isIdiom(tokens: Tokens, index: number, next: number): boolean {
  if (next !== index + 1) return false;
  const word = lowerAt(tokens, index);
  const before = onlyGap(gapBefore(tokens, index), SPACING | GAP.hyphen) ? lowerAt(tokens, index - 1) : '';
  const behind = onlyGap(gapBefore(tokens, next), SPACING | GAP.hyphen) ? lowerAt(tokens, next) : '';
  if (word === 'back') return !isTheBack(tokens, before, behind, next);
  if (word === 'foot' || word === 'feet') {
    const measured =
      wordAt(tokens, index - 1)?.digits === true || wordAt(tokens, index - 1)?.spelled !== undefined;
    if (measured || ['pound', 'pounds', 'few', 'many'].includes(behind)) return true;
  }
  // "Example Spine & Rehabilitation" is a sender.
  if (word === 'spine' && isSender(tokens, next)) return true;
  if (word === 'heel' && behind === 'and' && lowerAt(tokens, next + 1) === 'toe') return true;
  const singular = word.endsWith('s') && word !== 'ribs' ? word.slice(0, -1) : word;
  if (BEHIND[singular]?.has(behind) === true)
    return !(singular === 'shoulder' && behind === 'to' && !isHeight(tokens, next));
  return BEFORE[singular]?.has(before) === true;
}

function isSender(tokens: Tokens, next: number): boolean {
  return (gapBefore(tokens, next) & GAP.ampersand) !== 0 || SENDERS.has(lowerAt(tokens, next));
}

const SENDERS = wordSet('clinic center centre institute medical group associates specialists hospital');

/** "from knee to shoulder height" names heights, not parts. */
function isHeight(tokens: Tokens, next: number): boolean {
  return lowerAt(tokens, next + 2) === 'height' || lowerAt(tokens, next + 1) === 'shoulder';
}

function isTheBack(tokens: Tokens, before: string, behind: string, next: number): boolean {
  if (VERBS_BACK.has(before)) return false;
  if (BEHIND_BACK.has(behind)) return true;
  if (behind === 'to' || (behind === 'and' && lowerAt(tokens, next + 1) === 'forth'))
    return BEFORE_BACK.has(before) && behind !== 'to';
  if (BEFORE_BACK.has(before)) return behind !== 'of';
  // In a list: "neck, back and right shoulder", or a heading by itself.
  const gap = gapBefore(tokens, next - 1);
  return (
    (gap & (GAP.comma | GAP.colon | GAP.newline | GAP.slash)) !== 0 && behind !== 'in' && behind !== 'on'
  );
}
