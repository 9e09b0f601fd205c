import type { Basis, BasisWho, Citation } from '../domain/basis.ts';
import type { CaseBlock, Credentials, FixedText, ImrCase } from '../domain/case.ts';
import type { DisputedItem } from '../domain/item.ts';
import { plainText, type RichText } from '../domain/rich-text.ts';
import type { EvidenceStyle } from '../letter/profile.ts';
import type { FindingPlace } from './finding.ts';
import { type FoldedText, foldText } from './folded-text.ts';
import { remember } from './remember.ts';

/** A text of the case that the posted letter prints, or would after another choice on the form. */
export interface PublicText extends FoldedText {
  text: string;
  /** Path in `imr-case/1`. */
  path: string;
  place: FindingPlace;
  /** Sentences of the reviewer's, in which a capital letter says something: not a request, a title or a citation. */
  isProse: boolean;
}

/**
 * Everything in a case that gets into its posted letter, in the letter's order, then the evidence that it cites where
 * that prints. A text that only another choice on the form would print (the request of an item that is split) is among
 * them: the choice must not let a name out.
 */
export function publicTexts(imrCase: ImrCase, evidence?: EvidenceStyle): readonly PublicText[] {
  const made = collect(imrCase);
  return evidence === 'none' ? made : [...made, ...citedTexts(imrCase, evidence)];
}

const BLOCK: readonly (keyof CaseBlock)[] = [
  'caseNumber',
  'dateAssigned',
  'dateOfInjury',
  'decisionDate',
  'urDenialDate',
  'priority',
  'applicationReceived',
];

type Part = [path: string, text: string | undefined];

/** Read once for every version of a part; most parts stay when one is written in. */
const collect = remember((imrCase: ImrCase): PublicText[] => {
  return [
    ...blockTexts(imrCase.caseBlock ?? {}),
    ...fixedTexts(imrCase.asRead ?? {}),
    ...credentialTexts(imrCase.credentials),
    ...summaryTexts(imrCase.summary),
    ...imrCase.items.flatMap((item, index) => textsOfItem(item)(index)),
  ];
});

const credentialTexts = remember((credentials: Credentials) =>
  texts({ field: 'credentials' }, credentialParts(credentials)),
);
/** Fixed text of a letter that was read: what is not the profile's may hold anything. */
const fixedTexts = remember((asRead: FixedText) =>
  Object.entries(asRead).flatMap(([place, text]) =>
    texts(placeOfFixedText(place), [[`asRead.${place}`, text]]),
  ),
);
const summaryTexts = remember((summary: RichText) =>
  texts({ field: 'summary' }, [['summary', plainText(summary)]], true),
);
/** An item that moves has other paths. */
const textsOfItem = remember((item: DisputedItem) => {
  const byIndex = new Map<number, PublicText[]>();
  return (index: number): PublicText[] => {
    const made = byIndex.get(index) ?? itemTexts(item, `items[${index}]`);
    byIndex.set(index, made);
    return made;
  };
});

/** What citation chips print: where it is not known how, both of their forms. */
function citedTexts({ summary, items }: ImrCase, style: EvidenceStyle | undefined): PublicText[] {
  const cited = (rich: RichText, path: string): Part[] =>
    rich.flatMap(({ content }, of) =>
      content.flatMap((inline, at): Part[] => {
        if ('text' in inline) return [];
        const chip = `${path}[${of}].content[${at}]`;
        const isNote = style === 'footnotes' && inline.note !== undefined;
        return [
          ...(isNote ? [] : [[`${chip}.printed`, inline.printed] as Part]),
          ...(style === 'parentheses' ? [] : [[`${chip}.note`, inline.note] as Part]),
        ];
      }),
    );
  return [
    ...texts({ field: 'summary' }, cited(summary, 'summary')),
    ...items.flatMap(({ id, rationale }, index) =>
      texts({ field: 'item.rationale', item: id }, cited(rationale, `items[${index}].rationale`)),
    ),
  ];
}

function texts(place: FindingPlace, parts: readonly Part[], isProse = false): PublicText[] {
  return parts.flatMap(([path, text]) =>
    text === undefined || text.trim() === '' ? [] : [{ ...foldText(text), text, path, place, isProse }],
  );
}

function blockTexts(block: CaseBlock): PublicText[] {
  return BLOCK.flatMap((part) => {
    const value = block[part];
    const [path, text] =
      typeof value === 'object' ? [`${part}.asRead`, value.asRead] : [part as string, value];
    return texts({ field: 'caseBlock', part }, [[`caseBlock.${path}`, text]]);
  });
}

function placeOfFixedText(place: string): FindingPlace {
  if (place.startsWith('summary')) return { field: 'summary' };
  return { field: /^(how|credentials|licensure|specialty)/.test(place) ? 'credentials' : 'items' };
}

function credentialParts({ licensure, specialties, asRead }: Credentials): Part[] {
  return [
    ...licensure.map((state, at): Part => [`credentials.licensure[${at}]`, state]),
    ...specialties.map((specialty, at): Part => [`credentials.specialties[${at}]`, specialty]),
    ['credentials.asRead.licensure', asRead?.licensure],
    ['credentials.asRead.specialties', asRead?.specialties],
  ];
}

function itemTexts(item: DisputedItem, path: string): PublicText[] {
  const { id, ur } = item;
  const request: Part[] = [
    [`${path}.request`, item.request],
    [`${path}.asRead.title`, item.asRead?.title],
    [`${path}.asRead.decision`, item.asRead?.decision],
    [`${path}.ur.original`, ur?.original],
    [`${path}.ur.authorized`, ur?.authorized],
    [`${path}.ur.remaining`, ur?.kind === 'partial' ? ur.remaining : undefined],
  ];
  const basis = (who: BasisWho) =>
    texts({ field: `item.basis.${who}`, item: id }, basisParts(item.bases[who], `${path}.bases.${who}`));
  return [
    ...texts({ field: 'item.request', item: id }, request),
    ...basis('administrator'),
    ...basis('reviewer'),
    ...texts({ field: 'item.rationale', item: id }, [[`${path}.rationale`, plainText(item.rationale)]], true),
  ];
}

function basisParts(basis: Basis | undefined, path: string): Part[] {
  if (basis === undefined) return [];
  const asRead: Part = [`${path}.asRead`, basis.asRead];
  if (basis.kind === 'none' || basis.kind === 'verbatim') return [asRead];
  const chapters = basis.kind === 'mtus' ? basis.chapters : [];
  return [
    asRead,
    ...chapters.flatMap(({ title, sections, pages }, at): Part[] => [
      [`${path}.chapters[${at}].title`, title],
      ...sections.map((section, of): Part => [`${path}.chapters[${at}].sections[${of}]`, section]),
      [`${path}.chapters[${at}].pages`, pages],
    ]),
    ...basis.citations.flatMap((citation, at) => citationParts(citation, `${path}.citations[${at}]`)),
    [`${path}.otherGuidelines`, basis.otherGuidelines],
  ];
}

function citationParts(citation: Citation, path: string): Part[] {
  if (citation.kind !== 'guideline') {
    const { kind: _kind, lead: _lead, ...fields } = citation;
    return Object.entries(fields).map(([field, text]): Part => [`${path}.${field}`, text]);
  }
  return [
    [`${path}.title`, citation.title],
    [`${path}.edition`, citation.edition],
    ...citation.places.flatMap(({ chapter, section }, at): Part[] => [
      [`${path}.places[${at}].chapter`, chapter],
      [`${path}.places[${at}].section`, section],
    ]),
  ];
}
