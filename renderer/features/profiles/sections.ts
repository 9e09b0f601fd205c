/** The parts of the editor, in order, with the paths of the texts in each. */
export const PROFILE_SECTIONS = [
  { id: 'general', name: 'General', prefixes: ['name', 'organisation', 'language'] },
  { id: 'pages', name: 'Pages', prefixes: ['page.'] },
  { id: 'cover', name: 'Cover', prefixes: ['cover.'] },
  {
    id: 'parts',
    name: 'Parts',
    prefixes: ['headings.', 'how', 'credentials.', 'summaryLeadIn', 'itemsLeadIn'],
  },
  { id: 'documents', name: 'Documents reviewed', prefixes: ['documentsReviewed.'] },
  { id: 'decisions', name: 'Decisions', prefixes: ['decisions.', 'closing.', 'labels.', 'split.'] },
  { id: 'guidelines', name: 'Guideline lines', prefixes: ['who.', 'basis.'] },
  { id: 'citations', name: 'Citations', prefixes: [] },
  { id: 'signatures', name: 'Signatures', prefixes: ['signing.'] },
  { id: 'return', name: 'Return and notice', prefixes: ['notice.'] },
] as const satisfies readonly { id: string; name: string; prefixes: readonly string[] }[];

export type ProfileSection = (typeof PROFILE_SECTIONS)[number]['id'];

/** The part of the editor in which a text stands. */
export function sectionOf(path: string): ProfileSection {
  const isIn = (prefix: string) => (prefix.endsWith('.') ? path.startsWith(prefix) : path === prefix);
  return PROFILE_SECTIONS.find(({ prefixes }) => prefixes.some(isIn))?.id ?? 'general';
}

/** Id of the field of a text, so that a problem leads to it. */
export function fieldId(path: string): string {
  return `profile-${path.replaceAll('.', '-')}`;
}
