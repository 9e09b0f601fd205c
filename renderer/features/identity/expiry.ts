import type { IdentityFacts } from '../../../shared/contracts/identity.ts';

/** What to say of an identity's certificate that has expired or will within 60 days; undefined for any other. */
export function expiryOf({
  problem,
  warnings,
}: Pick<IdentityFacts, 'problem' | 'warnings'>): { isOver: boolean; message: string } | undefined {
  if (problem?.code === 'certificate-expired') return { isOver: true, message: problem.message };
  const soon = warnings.find(({ code }) => code === 'expires-soon');
  return soon && { isOver: false, message: soon.message };
}
