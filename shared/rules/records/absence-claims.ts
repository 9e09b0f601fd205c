import type { ImrCase } from '../../domain/case.ts';
import { remember } from '../remember.ts';
import { type ReadText, readItems, readSummary } from '../texts/read-texts.ts';

/** A sentence that says that the records do not hold something. */
export interface AbsenceClaim {
  read: ReadText;
  /** Where in the text the claim stands. */
  start: number;
  end: number;
  /** What is said to be missing, as worded: "failed conservative care". */
  what: string;
  /** The words to search the records for. */
  query: string;
}

const HELD =
  '(?:document(?:ed|ation)|evidence|indication|mention|record|report(?:ed|s)?|findings?|description|discussion|reference|sign|proof|not(?:ed|ation)|provided|submitted|described)';
const FILE = String.raw`(?:records?|reports?|documentation|documents?|file|notes?|provider|physician|submitted\s+\w+|medical\s+\w+)`;
const TELLS =
  '(?:document|show|mention|include|contain|indicate|reflect|demonstrate|describe|establish|report|note|provide|discuss|address|support|identify|specify)';
/** What is missing: up to the end of the clause. */
const WHAT = '(?<what>[^.;:,()]{3,120})';

/** The wordings of absence. Each gives what is missing as `what`. */
const WORDINGS: readonly RegExp[] = [
  String.raw`\bno\s+(?:\w+\s+){0,2}?${HELD}\s+(?:of|for|that|to\s+(?:show|suggest|indicate)|regarding|as\s+to|concerning|about)\s+${WHAT}`,
  String.raw`\b(?:no|lack\s+of)\s+(?:\w+\s+){0,2}?${HELD}\s+(?=(?:the|a|an|any|this|he|she)\s)${WHAT}`,
  String.raw`\b(?:lack|absence|paucity)\s+of\s+(?:(?:\w+\s+){0,2}?${HELD}\s+(?:of|for|that|regarding|indicating|showing|with)\s+)?${WHAT}`,
  String.raw`\bwithout\s+(?:any\s+|clear\s+)?${HELD}\s+(?:of|for|that|regarding)\s+${WHAT}`,
  String.raw`\b${FILE}(?:\s+\w+){0,3}?\s+(?:does|do|did|has|have)\s+not\s+(?:\w+ly\s+)?${TELLS}(?:e?d)?\s+${WHAT}`,
  String.raw`\b${FILE}(?:\s+\w+){0,3}?\s+(?:fails?|failed)\s+to\s+${TELLS}\s+${WHAT}`,
  String.raw`\bno\s+${WHAT}\s+(?:(?:is|are|was|were|has\s+been|have\s+been)\s+)(?:documented|noted|reported|provided|submitted|recorded|described|mentioned|established|included)\b`,
  String.raw`(?:^|\b(?:the|a|an|any)\s+)(?<what>[a-z][^.;:,()]{3,80}?)\s+(?:is|are|was|were|has\s+been|have\s+been)\s+not\s+(?:\w+ly\s+)?(?:documented|noted|reported|provided|submitted|recorded|described|mentioned|established|included|evident)\b`,
].map((source) => new RegExp(source, 'gi'));

/** Where what is missing ends within its clause. */
const ENDS =
  /\s+(?:(?:to|that|which|who|as|with|prior|demonstrating|showing|indicating|indicative|supporting|at|and\s+(?:there|the|no)|or\s+that|from|in|on|within|by|during|since|because|despite|for\s+(?:this|the)\s+(?:patient|worker|injured|claimant|request)|would|could|will|has|have|had|is|are|was|were|was\s+provided)\b)[\s\S]*$/i;
/** "that the claimant has failed": who is meant says nothing of what is missing. */
const WHO =
  /^(?:that\s+)?(?:(?:the|this|an?)\s+)?(?:injured\s+)?(?:worker|patient|claimant|employee|he|she)(?:'s)?\s+(?:(?:has|had|have|is|was|ever|been|failed|completed|tried|undergone|attempted)\s+)*/i;
/** Words that every record has, or that say how sure something is. */
const EMPTY = new Set(
  `a an any all and or the this that these those of for to in on with without from by at as its their his her is are was were be been has have had
  objective subjective significant recent specific current currently clear clearly adequate sufficient further additional other such prior previous previously
  documented documentation evidence any how why what where whether if when both either neither not no more most some new ongoing continued
  patient patients worker workers injured claimant provider physician medical record records report reports treatment's result results response need necessity
  rationale reason reasons reasoning indication indications request requested use used using presence trial trials failure failed fail fails completed complete details detail extent type kind amount specifics attempt attempts medically necessary sufficient findings finding studies study scientific`.split(
    /\s+/,
  ),
);
/** A query of more words finds nothing that is worded otherwise. */
const MOST_WORDS = 5;

/** What a utilization review said, and what guidelines hold, is no claim of the letter's. */
const OF_OTHERS =
  /\b(?:utilization review|prior review|previous review|UR\b|non-?certified|was denied|were denied|due to|guidelines?|literature|MTUS|ODG|ACOEM|stud(?:y|ies) (?:show|found))/i;

/** What others said of the records is no record: there "no documentation" is said first. */
const OTHERS = '-type:ur -type:prior';

/** A rule's query as it is searched for: in what is a record and no one's judgment on them. */
export function inRecords(query: string): string {
  return `${query} ${OTHERS}`;
}

/** What summary and rationales say that the records do not hold. */
export function absenceClaims(imrCase: ImrCase): AbsenceClaim[] {
  const texts = [readSummary(imrCase), ...readItems(imrCase).map(({ rationale }) => rationale)];
  return texts.flatMap((read) => claimsIn(read.sentences).map((claim) => ({ read, ...claim })));
}

type Claim = Omit<AbsenceClaim, 'read'>;

const claimsIn = remember((sentences: ReadText['sentences']): Claim[] =>
  sentences.flatMap((sentence): Claim[] => {
    if (OF_OTHERS.test(sentence.text)) return [];
    const found: Claim[] = [];
    for (const wording of WORDINGS) {
      for (const match of sentence.text.matchAll(wording)) {
        const what = (match.groups?.what ?? '').replace(WHO, '').replace(ENDS, '').trim();
        const query = queryOf(what);
        const start = sentence.start + match.index;
        const end = start + match[0].length;
        const isKnown = found.some((one) => one.start < end && start < one.end);
        if (query !== '' && !isKnown) found.push({ start, end, what, query });
      }
    }
    return found;
  }),
);

/** The telling words of a clause, near each other; empty where there are none, or too many to find them together. */
export function queryOf(what: string): string {
  const words = what.match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? [];
  const telling = words.filter((word) => word.length > 1 && !EMPTY.has(word.toLowerCase()));
  if (telling.length > MOST_WORDS) return '';
  // Near each other: a page that has both words in two places says nothing of the two together.
  return telling.map((word) => word.toLowerCase()).join(' NEAR/12 ');
}
