import type { Snippet } from '../contracts/writing.ts';
import { TAPERING_NOTICE } from '../entry/tapering.ts';

/** What the fields of a letter are often begun and closed with. Written for IMR Desk: wording alone, no guideline's text. */
const TEXTS: Readonly<Record<string, string>> = {
  so: 'As such, the request is {conclusion}.',
  necessary:
    'The record meets the cited criteria: [what meets them]. As such, the request is medically necessary.',
  denied:
    'The record does not show [what the criteria ask for]. Without it the cited criteria are not met. As such, the request is not medically necessary.',
  case: 'In this case, the injured worker has [the facts, with dates].',
  criteria: 'The cited guideline recommends [treatment] for [condition] when [criteria].',
  visits:
    'The cited guideline supports [visits supported] visits for this condition. The request for {visits} exceeds {limit}, and the record does not show [functional gain from the visits so far].',
  trial:
    'The cited guideline supports a trial of {limit} visits, with more only upon evidence of functional improvement. The record shows [visits completed] visits with [result]. As such, the request for {visits} is {conclusion}.',
  repeat:
    'A repeat of [study or injection] is supported when [change in condition]. The [date] report shows [findings], without [what would support it].',
  opioid:
    'Ongoing opioid treatment is supported with documented pain relief, functional improvement, monitoring for adverse effects and for aberrant behavior. The record shows [relief], [function], [side effects] and [monitoring].',
  taper: TAPERING_NOTICE,
  partial:
    'The original request was {original}. The claims administrator authorized {authorized}. What remains in dispute is {remaining}.',
  redflags:
    'The record shows no red flags, no progressive neurologic deficit and no [other criterion] that would support {item} at this time.',
  surgery:
    'Conservative care has included [treatment with dates]. Examination shows [findings]; imaging of [date] shows [findings]. Together they [meet or do not meet] the criteria for {item}.',
  dependent:
    'The associated surgical procedure is not medically necessary. As such, {item} is not medically necessary either.',
  unsupported:
    'The records provided do not describe [what is missing]. The request may be submitted again with that information.',
  summary:
    'The injured worker is a [age] year old [sex] who was injured on {injured} when [mechanism of injury]. Diagnoses are [diagnoses]. Treatment to date includes [treatment]. On [date] the complaints are [complaints], with pain of [n]/10. Examination shows [findings]. Imaging shows [findings with date]. Medications are [medications].',
};

/** By name, as they come with the program. */
export const SHIPPED_SNIPPETS: readonly Snippet[] = Object.entries(TEXTS)
  .map(([name, text]) => ({ id: `shipped:${name}`, name, text, shipped: true }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));
