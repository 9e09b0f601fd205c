import type { RecordType } from '../../encounters/record-type.ts';
import { sketchOf } from '../../encounters/sketch/sketch.ts';
import { aPage, TODAY } from '../../encounters/testing/page.ts';
import { type Paper, paperOf } from '../paper.ts';

/** A record of pages as they print (see `aPage`), at its place in the file. */
export function aPaper(type: RecordType, lines: readonly string[], date?: string, first = 0): Paper {
  const pages = lines.map((text, at) => {
    const page = aPage(text);
    return {
      ref: { documentId: 'd', page: first + at },
      page,
      dates: sketchOf(page, TODAY).sketch.dates,
    };
  });
  return paperOf({ recordId: `${type} ${first}`, type, date }, pages);
}

export const APPLICATION = `
= APPLICATION FOR INDEPENDENT MEDICAL REVIEW

[X] Regular	[ ] Expedited

Employee Name:	Date of Injury:
A. Sample	02/09/2002

Disputed Medical Treatment
Date of Utilization Review Decision: 02/05/2015
1. Physical therapy 2x4 lumbar
2. Norco 10/325 mg #90
3. TENS unit, 30 day
rental
Request for Review and Consent to Obtain Medical Records
Employee Signature:	Date: 02/27/2015
`;

export const NOTICE = `
Example Review Organization
300 Example Plaza, Example City, CA 90004

= NOTICE OF ASSIGNMENT AND REQUEST FOR INFORMATION

IMR Case Number: CM15-0000001	Priority: Standard
Date of Injury: 02/09/2002	Date Assigned: 03/13/2015
UR Decision Date: 02/05/2015	Application Received: 03/03/2015

Within 15 calendar days the claims administrator must send the following:
1. All reports of the six months before the request
2. The determination of utilization review
`;

export const DECISION = `
Example Utilization Review Services

= NOTICE OF UTILIZATION REVIEW DECISION

Employee: A. Sample	Date of Injury: 02/09/2002
Request received: 01/29/2015	Date of decision: 02/05/2015

Treatment requested	Decision	Authorized
8 sessions of PT, lumbar	MODIFIED	PT, 4 sessions
Norco 10/325 mg #90	NOT CERTIFIED	None
TENS unit 30 day rental	Non-certified	None

Rationale:
The records were reviewed.
`;
