import type { GreyPicture } from '../pdf/render.ts';
import { halved, type Turns, turned, withoutRules } from './pictures.ts';
import { lieOf } from './skew.ts';
import { uprightness } from './upright.ts';

/** In a picture of 100 dots per inch: longer runs of ink are rules or dirt, not strokes of letters. */
const LONGEST_STROKE = 24;
/** Lines are sharper by this factor the right way than across it; nearer to each other, nothing can be told. */
const SHARPER = 1.3;
/** Letters reach further up than down by a third; nearer to zero, nothing can be told. */
const SURELY_UP = 0.12;

/** How a page lies in its scan. */
export interface PageLie {
  /** Quarter turns clockwise that bring its text upright. */
  turns: Turns;
  /** Degrees by which its lines fall to the right once it is turned. */
  degrees: number;
  /** Other turns that are worth trying where recognition makes little of these, the likelier first. */
  others: Turns[];
}

/** Finds how the text of a scan lies, without reading it. @param picture of 200 dots per inch */
export function lieOfPage(picture: GreyPicture): PageLie {
  const ink = withoutRules(halved(picture), LONGEST_STROKE);
  const aside = turned(ink, 1);
  const [level, side] = [lieOf(ink), lieOf(aside)];
  const isSide = side.sharpness > level.sharpness * SHARPER;
  const isSure = isSide || level.sharpness > side.sharpness * SHARPER;
  const [lying, lie] = isSide ? [aside, side] : [ink, level];
  const up = uprightness(lying, lie.degrees);
  const first: Turns = isSide ? 1 : 0;
  const onHead: Turns = isSide ? 3 : 2;
  const turns = up < -SURELY_UP ? onHead : first;
  const flipped = turns === first ? onHead : first;
  const across: Turns[] = isSure ? [] : isSide ? [0, 2] : [1, 3];
  // Turned by half, a line still falls the way it did.
  return {
    turns,
    degrees: lie.degrees,
    others: Math.abs(up) < 2 * SURELY_UP ? [flipped, ...across] : across,
  };
}
