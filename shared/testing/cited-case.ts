import type { RichText } from '../domain/rich-text.ts';
import type { EvidenceStyle, LetterProfile } from '../letter/profile.ts';
import { aCase, type CaseBuilder } from './case-builder.ts';
import { builtInProfile } from './profiles.ts';

/** A profile that prints citations in one way on every copy. */
export function profileCiting(style: EvidenceStyle): LetterProfile {
  return { ...builtInProfile('posted-2016'), evidence: { posted: style, served: style } };
}

const report = {
  evidence: 'evidence-1',
  printed: 'Progress report 12/03/2014, p. 12',
  note: 'Progress report of the treating physician, 12/03/2014, page 12',
};
const scan = {
  evidence: 'evidence-2',
  printed: 'MRI 11/20/2014, p. 3',
  note: 'MRI of the right knee <without contrast>, 11/20/2014, page 3',
};

const CITED: RichText = [
  {
    content: [
      { text: 'Pain is 7/10 ' },
      report,
      { text: '. The meniscus is torn ' },
      scan,
      { text: ', and the knee locks ' },
      report,
      { text: '.' },
    ],
  },
  { content: [{ text: 'There was no therapy ' }, report, { text: '.' }] },
];

/** A case whose rationale cites evidence: twice the same in one paragraph, and once more in the next. */
export function aCitedCase(): CaseBuilder {
  return aCase().withCaseBlock().withItem({ rationale: CITED });
}
