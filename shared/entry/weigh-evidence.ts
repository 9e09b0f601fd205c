import {
  type Applicability,
  applicabilitySchema,
  EVIDENCE_ORDER,
  type EvidenceLevel,
  type Weighed,
} from '../domain/worksheet.ts';

/** The levels of 8 CCR 9792.25.1 in our words. They rate studies, not guidelines; 4 and 5 are as we understand them. */
export const EVIDENCE_LEVELS: Readonly<Record<EvidenceLevel, string>> = {
  '1a': 'Systematic review of randomized trials with low risk of bias',
  '1b': 'Randomized trial with low risk of bias',
  '1c': 'Randomized trials with identified risk of bias',
  '2': 'Non-randomized cohort study with controls',
  '3': 'Case-control study or historical controls',
  '4': 'Case series without controls',
  '5': 'Expert opinion, or reasoning from mechanism',
};

export const APPLICABILITY: Readonly<Record<Applicability, string>> = {
  applies: 'Applies to this patient',
  'in part': 'Applies in part',
  'does not apply': 'Does not apply',
};

/**
 * Which of the recommendations that compete weighs most: first by whether its evidence applies, then by level.
 * @returns undefined while one of them is not rated, where none applies, or where two weigh the same
 */
export function weighsMost(weighed: readonly Weighed[]): Weighed | undefined {
  if (weighed.length < 2) return undefined;
  const ranked = weighed.map((one) => ({ one, rank: rankOf(one) }));
  const ranks = ranked.map(({ rank }) => rank);
  if (ranks.some((rank) => rank === undefined)) return undefined;
  const best = Math.min(...ranks.map((rank) => rank ?? Infinity));
  const [most, ...others] = ranked.filter(({ rank }) => rank === best);
  return others.length > 0 || most?.one.applicability === 'does not apply' ? undefined : most?.one;
}

function rankOf({ applicability, level }: Weighed): number | undefined {
  if (applicability === undefined || level === undefined) return undefined;
  return (
    applicabilitySchema.options.indexOf(applicability) * EVIDENCE_ORDER.length + EVIDENCE_ORDER.indexOf(level)
  );
}
