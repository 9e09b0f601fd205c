import { listed } from './listed.ts';
import type { TitleEntry } from './title-entry.ts';

/** Titles as hospitals, laboratories, electronic records and the courts word them, beside those of doctors' offices. */
export const TITLES_ELSEWHERE: readonly TitleEntry[] = [
  {
    type: 'consultation',
    weight: 5,
    phrases: listed(`
      emergency department provider note, emergency department provider notes, emergency department visit,
      emergency department record, emergency room note, emergency room record, emergency room visit,
      emergency physician record, ed provider note, ed provider notes, ed note, ed physician note, er
      report, er note, triage note, consult note, consult notes, consult report, inpatient consult,
      inpatient consultation, surgery consult, surgical consult, orthopedic consult, orthopedic surgery
      consult, orthopaedic consult, orthopaedic surgery consult, neurosurgery consult, neurosurgical
      consultation, neurology consult, spine consult, pain consult, pain management consult, psychiatry
      consult, psychology consult, hand surgery consult, admission note, admission history and physical,
      hospital admission note, preoperative evaluation, preoperative history and physical, preoperative
      medical clearance, interdisciplinary evaluation, multidisciplinary evaluation, multidisciplinary
      conference report, functional restoration program evaluation, frp evaluation, intake evaluation`),
  },
  {
    type: 'therapy-note',
    weight: 5,
    also: { consultation: 3.5 },
    phrases: listed(`
      functional capacity evaluation, functional capacity assessment, work capacity evaluation, functional
      capacity evaluation report, fce report`),
  },
  {
    type: 'progress-report',
    weight: 5,
    phrases: listed(`
      progress notes by, office visit note, office clinic note, office clinic notes, clinic note,
      outpatient visit, outpatient note, outpatient progress note, after visit summary, encounter note,
      telemedicine visit, telehealth visit, video visit, urgent care visit, urgent care note, doctors
      progress notes, physician progress note, daily progress note, hospital progress note, pain medicine
      follow up, orthopedic reexamination, orthopaedic reexamination, reexamination report, re examination
      report`),
  },
  {
    type: 'imaging',
    weight: 5,
    phrases: listed(`
      mr lumbar spine, mr l spine, mr cervical spine, mr c spine, mr thoracic spine, mr t spine, mr brain,
      mr knee, mr left knee, mr right knee, mr shoulder, mr left shoulder, mr right shoulder, mr wrist, mr
      left wrist, mr right wrist, mr hand, mr elbow, mr hip, mr left hip, mr right hip, mr ankle, mr left
      ankle, mr right ankle, mr foot, mr pelvis, dexa bone density, bone density, bone density study, bone
      densitometry, bone scintigraphy, nuclear medicine report, pet ct, ct discogram, post discogram ct,
      fluoroscopy report, venous doppler, duplex ultrasound, final radiology report, radiologic
      consultation, radiologists report, video fluoroscopy, scanogram`),
  },
  {
    type: 'laboratory',
    weight: 5,
    phrases: listed(`
      comprehensive metabolic panel, basic metabolic panel, complete blood count, complete blood count
      with differential, cbc with differential, cbc with diff, lipid panel, hepatic function panel, liver
      function tests, renal function panel, hemoglobin a1c, thyroid panel, arthritis panel, microbiology
      report, cytology report, histopathology, drug confirmation report, drug confirmation, drug
      confirmation results, drug test confirmation, toxicology confirmation, definitive drug testing,
      presumptive drug testing, oral fluid drug test, saliva drug test, genetic testing report,
      pharmacogenomic report, dna test report`),
  },
  {
    type: 'medical-legal',
    weight: 5,
    phrases: listed(`
      qme findings summary form, qualified medical evaluators findings summary form, findings summary
      form, evaluators deposition, ame deposition, qme deposition, vocational evaluation report,
      vocational expert report`),
  },
  {
    type: 'correspondence',
    weight: 4,
    phrases: listed(`
      notice of representation, substitution of attorneys, cover letter, advocacy letter, joint letter,
      letter to the evaluator, response to request for information, notice of delay, notice of denial of
      claim, denial of claim, notice of acceptance of claim, delay letter, letter of transmittal,
      electronic mail, e mail message`),
  },
  {
    type: 'other',
    weight: 5,
    phrases: listed(`
      deposition of, transcript of deposition, reporters transcript, transcript of proceedings, findings
      and award, findings of fact, opinion on decision, minutes of hearing, declaration of readiness to
      proceed, declaration of readiness, pre trial conference statement, petition to reopen, petition for
      reconsideration, answer to petition, order approving compromise and release, settlement agreement,
      notice of lien, lien claim, physicians return to work voucher report, physicians return to work and
      voucher report, return to work voucher report, notice of offer of modified work, notice of offer of
      regular work, supplemental job displacement benefit, functional job analysis, medication
      administration record, immunization record, nursing notes, nursing assessment, implant record,
      implant log, surgical consent, anesthesia consent, pain diary, surveillance report, investigation
      report, investigators report, accident report, incident report, police report, wage statement,
      payroll records, personnel file, index bureau report, school records`),
  },
  // Words that head a part of other records as often.
  {
    type: 'consultation',
    weight: 5,
    section: true,
    phrases: listed(`
      medical clearance, cardiac clearance, preoperative clearance, diagnostic interview`),
  },
  {
    type: 'progress-report',
    weight: 5,
    section: true,
    phrases: listed(`
      visit summary, chart note, clinic visit, visit note, medication follow up`),
  },
  {
    type: 'imaging',
    weight: 5,
    section: true,
    phrases: listed(`
      imaging results, imaging study, nuclear medicine, ekg, ecg, dexa, discography, discogram`),
  },
  {
    type: 'laboratory',
    weight: 5,
    section: true,
    phrases: listed(`
      test results, metabolic panel, cbc, culture report, laboratory test results, lab test results, blood
      bank, coagulation studies, specimen report`),
  },
  {
    type: 'other',
    weight: 5,
    section: true,
    phrases: listed(`
      medication list, current medication list, medication reconciliation, problem list, allergy list,
      discharge instructions, patient instructions, aftercare instructions, award, photographs, job
      analysis`),
  },
];
