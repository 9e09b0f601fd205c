import type { Chip, Inline, RichText } from '../domain/rich-text.ts';
import type { CitationWords } from './cite.ts';

/** How evidence is cited now, by its id. What is lost is left out: nothing says how its page is called now. */
export type CitedNow = ReadonlyMap<string, CitationWords>;

/** A citation that says something else than it would if it was made now: the index was corrected since, or a document renamed. */
export interface OutdatedCitation {
  evidence: string;
  was: CitationWords;
  now: CitationWords;
}

/** Undefined for a citation that says what it would say now, and for one whose evidence is not known. */
export function outdated(chip: Chip, cited: CitedNow): OutdatedCitation | undefined {
  const now = cited.get(chip.evidence);
  const was = { printed: chip.printed, note: chip.note ?? chip.printed };
  if (now === undefined || (was.printed === now.printed && was.note === now.note)) return undefined;
  return { evidence: chip.evidence, was, now };
}

/** The outdated citations of a text, in its order; the same one as often as it stands there. */
export function outdatedIn(text: RichText, cited: CitedNow): OutdatedCitation[] {
  return text.flatMap(({ content }) =>
    content.flatMap((inline) => ('text' in inline ? [] : (outdated(inline, cited) ?? []))),
  );
}

/** A text with its citations of some evidence as they would be made now; everything else of it as it was. */
export function renewed(text: RichText, cited: CitedNow): RichText {
  const renew = (inline: Inline): Inline => {
    const found = 'text' in inline ? undefined : outdated(inline, cited);
    return found === undefined ? inline : { evidence: found.evidence, ...found.now };
  };
  return text.map((paragraph) => ({ ...paragraph, content: paragraph.content.map(renew) }));
}
