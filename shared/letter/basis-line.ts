import type {
  Basis,
  BasisWho,
  Citation,
  GuidelineCitation,
  GuidelinePlace,
  MtusChapter,
  RegulationCitation,
  StudyCitation,
} from '../domain/basis.ts';
import { fill } from './fill.ts';
import type { LetterProfile } from './profile.ts';

/**
 * The guideline line of one side, by the grammar of the profile (or of the letter that the basis was read from).
 *
 *     LINE := MTUS [" " NON] | OUTSIDE " " NON | NONE
 */
export function composeBasisLine(basis: Basis, who: BasisWho, profile: LetterProfile): string {
  const words = profile.basis;
  const side = { who: profile.who[who] };
  switch (basis.kind) {
    case 'none':
      return fill(words.none, side);
    case 'verbatim':
      return basis.asRead;
    case 'outside': {
      const outside = fill(words.outside[basis.grammar ?? profile.grammar], side);
      return `${outside} ${composeNonMtus(basis, profile)}`;
    }
    case 'mtus': {
      const chapters = basis.chapters.map((chapter) => composeChapter(chapter, profile));
      const mtus = fill(words.mtus, { chapters: chapters.join(words.chapterSeparator) });
      const alone = basis.citations.length === 0 && basis.otherGuidelines === undefined;
      return alone ? mtus : `${mtus} ${composeNonMtus(basis, profile)}`;
    }
  }
}

/** `Low Back Complaints 2004, Section(s): Initial Care, Physical Methods` */
export function composeChapter(chapter: MtusChapter, profile: LetterProfile): string {
  const sections =
    chapter.sections.length > 0
      ? fill(profile.basis.sections, { sections: chapter.sections.join(', ') })
      : '';
  const pages = chapter.pages === undefined ? '' : fill(profile.basis.pages, { pages: chapter.pages });
  return `${chapter.title} ${chapter.year}${sections}${pages}`;
}

type NonMtus = { citations: Citation[]; otherGuidelines?: string | undefined };

function composeNonMtus(basis: NonMtus, profile: LetterProfile): string {
  const other =
    basis.otherGuidelines === undefined
      ? ''
      : fill(profile.basis.otherGuidelines, { text: basis.otherGuidelines });
  return fill(profile.basis.nonMtus, { citations: `${composeCitations(basis.citations)}${other}` });
}

/**
 * One citation as it stands; several numbered: `(1) … . (2) …`, as posted letters write them. Where those after the first
 * were read with something else before them, that.
 */
export function composeCitations(citations: readonly Citation[]): string {
  return listed(citations.map((one) => ({ text: composeCitation(one), lead: one.lead })));
}

/** One citation as it prints alone, without what parts it from others. */
export function composeCitation(citation: Citation): string {
  switch (citation.kind) {
    case 'other':
      return citation.text;
    case 'guideline':
      return composeGuideline(citation);
    case 'study':
      return composeStudy(citation);
    case 'regulation':
      return composeRegulation(citation);
  }
}

/** `Smith J, et al. A trial of exercise. Spine. 2004;29(16):1859-66`, without what is not known. */
function composeStudy({ author, title, journal, year, volume, pages }: StudyCitation): string {
  const issue = volume === undefined ? (year ?? '') : `${year ?? ''};${volume}`;
  const where = pages === undefined ? issue : `${issue}:${pages}`;
  return [author, title, journal, where === '' ? undefined : where]
    .filter((part) => part !== undefined)
    .join('. ');
}

/** `8 CCR 9792.24.2, Chronic pain medical treatment guidelines` */
function composeRegulation({ law, section, title }: RegulationCitation): string {
  return title === undefined ? `${law} ${section}` : `${law} ${section}, ${title}`;
}

function composeGuideline({ title, edition, places }: GuidelineCitation): string {
  const name = edition === undefined ? title : `${title} ${edition}`;
  const [first] = places;
  if (first === undefined) return name;
  // "Official Disability Guidelines (ODG) Knee & Leg": an abbreviation in parentheses already parts title and place.
  const separator = first.lead ?? (places.length > 1 || name.endsWith(')') ? ' ' : ', ');
  return `${name}${separator}${listed(places.map((place) => ({ text: composePlace(place), lead: place.lead })))}`;
}

function composePlace({ chapter, section, joint = ', ' }: GuidelinePlace): string {
  return section === undefined ? chapter : `${chapter}${joint}${section}`;
}

interface Listed {
  text: string;
  /** What stood before it in a letter that was read. */
  lead: string | undefined;
}

function listed(parts: readonly Listed[]): string {
  const [first, ...rest] = parts;
  if (first === undefined) return '';
  if (rest.length > 0 && rest.every(({ lead }) => lead !== undefined))
    return rest.reduce((text, part) => `${text}${part.lead}${part.text}`, first.text);
  return numbered(parts.map(({ text }) => text));
}

function numbered(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? '';
  return parts.map((part, index) => `(${index + 1}) ${part}`).join('. ');
}
