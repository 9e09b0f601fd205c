import {
  fields,
  heading,
  labelled,
  newPage,
  numbered,
  para,
  type SourceRecord,
  signature,
  stamp,
} from '../content.ts';
import { ageOn, FACTS } from '../facts.ts';
import { EVALUATOR, EVALUATOR_OFFICE } from './letterheads.ts';

/** Only part of the report reached the file, as happens: the excerpt says so. */
export const agreedEvaluation2006: SourceRecord = {
  id: 'ame-2006-08-15',
  type: 'Medical-legal report',
  date: '2006-08-15',
  author: EVALUATOR,
  style: 'medlegal',
  title: 'AGREED MEDICAL EVALUATION\n(Excerpt: pages 1, 9 and 10 of 14)',
  letterhead: EVALUATOR_OFFICE,
  blocks: [
    stamp('EXHIBIT 4', 'EXCERPT'),
    fields(
      ['Applicant', FACTS.patient],
      ['Employer', FACTS.employer],
      ['Date of injury', '{doi}'],
      ['Date of evaluation', '{2006-08-15}'],
    ),
    para(
      `The applicant, a woman of ${ageOn('2006-08-15')}, was examined at the joint request of the parties. Face-to-face time was fifty minutes. I reviewed four inches of ` +
        'records, which took two hours and a half.',
    ),
    heading('Job description'),
    para(
      'At the time of injury she packed, taped and stacked cartons of ten to thirty-five pounds on a line, standing for most of an eight-hour shift. Stacking was done from knee to shoulder ' +
        'height. She had done this work for three years and had no earlier complaint of the neck, back or shoulder.',
    ),
    newPage,
    heading('Diagnostic impression'),
    numbered(
      'Cervical sprain with residual stiffness.',
      'Lumbar sprain with L4-5 disc herniation, status after microdiscectomy of {2005-05-17}, with residual left L5 sensory change.',
      'Right shoulder sprain with mild residual impingement signs.',
    ),
    heading('Permanent and stationary status'),
    para('She has reached a plateau and is permanent and stationary as of the date of this evaluation.'),
    heading('Causation and apportionment'),
    para(
      'The injury of {doi} is the cause of the need for treatment of all three regions and of the surgery. I find no basis to apportion to earlier disease or to later events.',
    ),
    heading('Work restrictions'),
    para(
      'She is precluded from lifting over twenty pounds, from repeated bending and stooping, and from repeated work above the shoulder with the right arm. She should be able to change between sitting ' +
        'and standing each half hour.',
    ),
    newPage,
    heading('Future medical treatment'),
    para('Provision should be made for the following, on an industrial basis:'),
    labelled(
      'Low back',
      'Medicines without prescription as a rule; visits to a physician a few times a year; a short course of therapy for a marked increase of symptoms, with return to the home program; repeat MRI if neurologic signs change. Further surgery is not foreseen but cannot be excluded.',
    ),
    labelled(
      'Neck and right shoulder',
      'The same in lesser measure. An injection to the shoulder if night pain returns.',
    ),
    para(
      'I would caution against open-ended therapy. She told me with some pride of the ball exercises that she learned after surgery, and did them well in front of me. What she needs is to go on ' +
        'doing them.',
    ),
    heading('Closing'),
    para(
      'I declare under penalty of perjury that the information in this excerpt and its attachments is true to the best of my knowledge, save what I state to have come from others.',
    ),
    signature(EVALUATOR, '2006-09-01'),
  ],
};
