import { fields, heading, para, type SourceRecord, signature, table } from '../content.ts';
import { FACTS } from '../facts.ts';
import { TREATING, UR_COMPANY } from './letterheads.ts';

/** The earlier course, certified five months before: the reviewer meets it as a fact, not as the dispute. */
export const urCertification: SourceRecord = {
  id: 'ur-certification-2014-08-29',
  type: 'UR decision',
  date: '2014-08-29',
  author: 'UR nurse reviewer L.M., RN',
  style: 'review',
  title: 'NOTICE OF CERTIFICATION',
  letterhead: UR_COMPANY,
  blocks: [
    para('{2014-08-29}'),
    para(`${TREATING}\nBy fax (555) 555-0142`),
    fields(
      ['Employee', FACTS.patient, 'Date of injury', '{doi}'],
      ['Claim number', FACTS.claimNumber, 'Request received', '{2014-08-25}'],
    ),
    para('The following is certified as medically necessary:'),
    table(
      ['Treatment', 'Quantity certified', 'Valid through'],
      [8, 4, 4],
      [
        [
          'Physical therapy, lumbar spine: evaluation, therapeutic exercise, manual therapy',
          '12 visits (2 x 6)',
          '{2014-11-28}',
        ],
      ],
    ),
    heading('Conditions'),
    para(
      'Certified as a time-limited course for the increase of symptoms described on {2014-08-21}. The course should end in an ' +
        "independent home exercise program. Any request for more should come with the therapist's measures of function " +
        'at the start and at the end.',
    ),
    para('Certification speaks to medical necessity only and does not guarantee payment.'),
    signature('UR nurse reviewer L.M., RN', '2014-08-29'),
  ],
};
