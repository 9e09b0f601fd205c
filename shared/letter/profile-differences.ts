import type { LetterProfile } from './profile.ts';
import { profileTexts } from './profile-texts.ts';

/** A text or a choice in which two versions of a profile differ. Empty where one of them has none. */
export interface ProfileDifference {
  path: string;
  label: string;
  before: string;
  after: string;
}

/** What differs between two profiles, in the order of their texts; the choices after them. Ids and versions are no difference. */
export function profileDifferences(before: LetterProfile, after: LetterProfile): ProfileDifference[] {
  const one = entries(before);
  const other = entries(after);
  const paths = [...new Set([...one.keys(), ...other.keys()])];
  return paths.flatMap((path) => {
    const was = one.get(path);
    const is = other.get(path);
    const label = is?.label ?? was?.label ?? path;
    const difference = { path, label, before: was?.text ?? '', after: is?.text ?? '' };
    return difference.before === difference.after ? [] : [difference];
  });
}

function entries(profile: LetterProfile): Map<string, { label: string; text: string }> {
  const all = [...profileTexts(profile), ...choices(profile)];
  return new Map(all.map(({ path, label, text }) => [path, { label, text }]));
}

const yes = (is: boolean): string => (is ? 'Yes' : 'No');

function choices(profile: LetterProfile): { path: string; label: string; text: string }[] {
  const { coverPage, evidence, page, signing, documentsReviewed, returns, cover } = profile;
  const of = (path: string, label: string, text: string) => ({ path, label, text });
  return [
    of('coverPage.served', 'Cover page of served copies', yes(coverPage.served)),
    of('coverPage.posted', 'Cover page of posted copies', yes(coverPage.posted)),
    of('cover.caseBlock', 'Case block on the cover', yes(cover.caseBlock)),
    of('sections', 'Order of the parts', profile.sections.map((part) => SECTION_NAMES[part]).join(', ')),
    of('documentsReviewed.served', 'Documents reviewed in served copies', yes(documentsReviewed.served)),
    of('documentsReviewed.style', 'Style of the documents reviewed', documentsReviewed.style),
    of('evidence.served', 'Citations in served copies', evidence.served),
    of('evidence.posted', 'Citations in posted copies', evidence.posted),
    of('page.numbers', 'Page numbers', page.numbers),
    of('grammar', 'Guideline lines', `of ${profile.grammar}`),
    of('signing.line.returned', 'Signature line on returned copies', yes(signing.line.returned)),
    of('signing.line.served', 'Signature line on served copies', yes(signing.line.served)),
    of('signing.line.posted', 'Signature line on posted copies', yes(signing.line.posted)),
    of('signing.byOrganisation.served', 'Served copies signed', yes(signing.byOrganisation.served)),
    of('signing.byOrganisation.posted', 'Posted copies signed', yes(signing.byOrganisation.posted)),
    of('returns.records', 'Records go back', yes(returns.records)),
    of('returns.audit', 'The audit log goes back', yes(returns.audit)),
    of('returns.timeSpent', 'Time spent goes back', yes(returns.timeSpent)),
  ];
}

/** What the parts of a letter are called. */
export const SECTION_NAMES: Record<LetterProfile['sections'][number], string> = {
  how: 'How the determination was made',
  documentsReviewed: 'Documents reviewed',
  summary: 'Clinical case summary',
  items: 'Issues, decisions and rationales',
};
