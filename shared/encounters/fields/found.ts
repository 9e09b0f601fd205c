import type { Range } from '../page/page-in.ts';

/** Where something stands: the page's index in its document, and the stretch of its text. */
export interface At {
  page: number;
  range: Range;
}

/** A value that rules found for a record, with how likely it is right, 0 to 1. */
export interface Found<T> {
  value: T;
  confidence: number;
  at: At | undefined;
}

/** Something that was weighed: for people who ask why. */
export interface Reason {
  rule: string;
  /** In nats; positive speaks for what was found. */
  weight: number;
  at?: At;
}

/** Shares of the options by their scores in nats, as probabilities. */
export function shares(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const sum = raised.reduce((total, value) => total + value, 0);
  return raised.map((value) => value / sum);
}
