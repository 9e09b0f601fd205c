import { table } from '../content.ts';
import { FACTS } from '../facts.ts';
import { faxCover } from './fax-cover.ts';
import { ORTHOPAEDIC, REPRESENTATIVE, REPRESENTATIVE_OFFICE, SPINE_CLINIC, TREATING } from './letterheads.ts';

export const SEND_APPLICATION = faxCover({
  id: 'fax-cover-2015-02-27',
  date: FACTS.applicationDate,
  author: REPRESENTATIVE,
  from: REPRESENTATIVE_OFFICE,
  to: 'Independent Medical Review, Intake',
  toFax: '(555) 555-0199',
  pages: 4,
  subject: `Application, claim ${FACTS.claimNumber}`,
  message: [
    'Signed application and letter follow. The UR decision of {2015-02-05} goes by mail today as it does not fax well.',
  ],
});

export const SEND_REQUEST = faxCover({
  id: 'fax-cover-2015-01-29',
  date: FACTS.requestDate,
  author: TREATING,
  from: SPINE_CLINIC,
  to: 'Claims examiner P.O., Example Claims Administrators',
  toFax: '(555) 555-0121',
  pages: 5,
  subject: `RFA, ${FACTS.initials}, claim ${FACTS.claimNumber}`,
  message: [
    'REQUEST FOR AUTHORIZATION. Reply due within five working days.',
    'Please fax the answer to the authorization desk, not to the front office.',
  ],
  extra: [
    table(
      ['Enclosed', 'Date'],
      [8, 3],
      [
        ['Request for authorization with addendum', '{2015-01-29}'],
        ['PR-2 report', '{2015-01-22}'],
      ],
    ),
  ],
});

export const SEND_OLDER = faxCover({
  id: 'fax-cover-2012-05-02',
  date: '2012-05-02',
  author: 'Records desk, orthopaedic office',
  from: ORTHOPAEDIC,
  to: 'Example Spine & Rehabilitation Medical Group',
  toFax: '(555) 555-0142',
  pages: 12,
  subject: `Records of ${FACTS.patient}, DOI {doi}`,
  message: [
    'Second half follows in another call, our feeder jams. The oldest sheets are copies that came to us from the industrial clinic.',
    'Office notes of 2003 and 2007 could not be found.',
  ],
});
