import type { Cue, CueFact } from '../fact.ts';
import { Lexicon } from '../text/lexicon.ts';
import { placeOf } from '../text/taken.ts';
import { GAP, gapBefore, type Tokens } from '../text/tokens.ts';

const WORDINGS: Record<Cue, string> = {
  injury:
    'sustained an industrial injury, sustained a work injury, sustained a work related injury, sustained an injury, date of injury, occupational claim, industrial injury, work related injury, work injury, history of an occupational claim, injured at work, date of accident',
  mechanism: 'mechanism of injury, injury occurred, accident occurred',
  diagnoses:
    'diagnosed as having, diagnosed with, diagnoses include, diagnoses included, current diagnosis, current diagnoses, diagnosis is, diagnosis of, diagnoses of, being treated for, undergoing treatment for, diagnoses are, diagnoses, diagnosis, impression, assessment',
  treatment:
    'treatment to date, treatments to date, prior relevant treatment, treatment rendered, treatment included, previous treatment, prior treatment, past treatment, treatment has included, conservative treatment to date',
  complaints:
    'complains of, complained of, complaints of, reports pain, reported pain, subjective complaint, subjective complaints, chief complaint, current complaints, presented with, continues to complain, currently complains, patient reports, history of present illness',
  examination:
    'physical examination, physical exam, objective findings, objective assessment, on examination, examination revealed, exam revealed, on exam, objective finding, exam noted, clinical findings, examination findings',
  studies:
    'diagnostic studies, imaging studies, imaging revealed, x ray revealed, mri revealed, diagnostic imaging, diagnostic testing, radiographs revealed, electrodiagnostic studies, imaging, studies',
  medication:
    'current medications, medications include, medications included, medication regimen, relevant medications, current medication, medications, medication list, medicines',
  plan: 'treatment plan, plan of care, plan, treatment plan included, treatment plan includes, recommendations',
  request:
    'request for authorization, treatment requested, requested treatment, the request was for, authorization request, requested authorization, disputed treatment, services requested, request was made for, treatment requested for review',
  review:
    'utilization review, ur decision, prior review, original utilization review, review determined, was non certified, were non certified, denied the request, modified the request, non certified the request, utilization review decision',
  'work-status':
    'work status, temporarily totally disabled, temporary total disability, modified duty, modified work, light duty, off work, return to work, work restrictions, permanent and stationary, full duty, not working, maximum medical improvement',
};

const LEXICON = new Lexicon<Cue>(
  Object.entries(WORDINGS).flatMap(([cue, list]) =>
    list.split(', ').map((term) => [term, cue as Cue] as const),
  ),
);

/** Wording that opens a part of a summary or report, in order: where complaints, findings, medication … begin. */
export function recogniseCues(tokens: Tokens): CueFact[] {
  const facts: CueFact[] = [];
  let index = 0;
  while (index < tokens.count) {
    const match = LEXICON.longest(tokens, index);
    if (match === undefined || (match.next === index + 1 && !isHeading(tokens, index))) {
      index += 1;
      continue;
    }
    const confidence = match.next - index > 1 ? 0.9 : 0.75;
    facts.push({ kind: 'cue', ...placeOf(tokens, index, match.next), confidence, cue: match.value });
    index = match.next;
  }
  return facts;
}

/** A single word opens a part only as a heading: before a colon, or alone on its line. */
function isHeading(tokens: Tokens, index: number): boolean {
  const behind = gapBefore(tokens, index + 1);
  if ((behind & GAP.colon) !== 0) return true;
  const alone = GAP.newline | GAP.blank;
  return (gapBefore(tokens, index) & alone) !== 0 && (behind & alone) !== 0;
}
