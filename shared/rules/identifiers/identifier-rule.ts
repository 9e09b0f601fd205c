import type { ImrCase } from '../../domain/case.ts';
import { excerptOf } from '../excerpt.ts';
import type { Excerpt, Found, Rule, RuleInput, Severity, Unchecked } from '../finding.ts';
import type { Hit } from '../hit.ts';
import { namePlace } from '../place-names.ts';
import { type PublicText, publicTexts } from '../public-texts.ts';
import { remember } from '../remember.ts';

export type Find = (text: PublicText) => readonly Hit[];

/** What a function finds in texts, by text. */
const findingIn = remember((find: Find) => remember(find));

interface IdentifierRule {
  id: string;
  source: string;
  /** What is found, in a sentence: "The summary holds a birth date". */
  what: string;
  /** What to do about a sure one. */
  action: string;
  /**
   * Gives what looks at a text, or says why nothing can be looked for. The same function for the same input: what it
   * finds in a text is worked out once.
   */
  finder(input: RuleInput): Find | Unchecked;
  /** The served copy goes to the parties and may name them. True for what must not stand in it either. */
  alsoServed?: boolean;
}

/** What to do about what may be no identifier at all. */
const DOUBTFUL = 'Reword it if it is one; if not, dismiss this finding with a reason.';

/**
 * A rule on identifiers in public text: it blocks the posted copy where it is sure. What stands several times in one
 * place is one finding with several excerpts.
 */
export function identifierRule({ id, source, what, action, finder, alsoServed }: IdentifierRule): Rule {
  return {
    id,
    source,
    severity: 'blocking',
    check: (input) => {
      if (input.copy === 'served' && alsoServed !== true) return [];
      const find = finder(input);
      if ('unchecked' in find) return find;
      const groups = new Map<string, Group>();
      for (const text of publicTexts(input.imrCase, input.evidence)) {
        for (const hit of findingIn(find)(text)) addHit(groups, text, { ...hit, what: hit.what ?? what });
      }
      const sureSeverity: Severity = input.copy === 'posted' ? 'blocking' : 'warning';
      return [...groups.values()].map((group) =>
        foundOf(input.imrCase, group, group.sure ? { severity: sureSeverity, action } : DOUBT),
      );
    },
  };
}

const DOUBT = { severity: 'warning', action: DOUBTFUL } as const;

interface Group {
  text: PublicText;
  sure: boolean;
  what: string;
  excerpts: Excerpt[];
}

function addHit(groups: Map<string, Group>, text: PublicText, hit: Hit & { what: string }): void {
  const { place } = text;
  const words = text.folded.slice(hit.start, hit.end).toLowerCase().replace(/\s+/g, ' ');
  const key = JSON.stringify([place, hit.sure, hit.what, words]);
  const group = groups.get(key) ?? { text, sure: hit.sure, what: hit.what, excerpts: [] };
  group.excerpts.push(excerptOf(text, hit.start, hit.end));
  groups.set(key, group);
}

function foundOf(
  imrCase: ImrCase,
  { text, sure, what, excerpts }: Group,
  how: Pick<Found, 'action' | 'severity'>,
): Found {
  const quoted = `"${excerpts[0]?.text.replace(/\s+/g, ' ') ?? ''}"`;
  const times = excerpts.length === 1 ? '' : `, ${excerpts.length} times`;
  const verb = sure ? 'holds' : 'may hold';
  const message = `${namePlace(imrCase, text.place)} ${verb} ${what}: ${quoted}${times}.`;
  return { message, ...how, place: text.place, excerpts };
}
