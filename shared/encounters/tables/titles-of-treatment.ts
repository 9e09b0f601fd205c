import { listed } from './listed.ts';
import type { TitleEntry } from './title-entry.ts';

/**
 * Titles of medical reports and notes. Form numbers are those of 8 CCR 9785.2 to 9785.4 (PR-2, PR-3, PR-4), 8 CCR 14006
 * (Form 5021) and 8 CCR 9795 (medical-legal codes); the rest is how offices and hospitals head what they write.
 */
export const TITLES_OF_TREATMENT: readonly TitleEntry[] = [
  {
    type: 'first-report',
    weight: 6,
    phrases: listed(`
      doctors first report of occupational injury or illness, doctors first report of occupational injury,
      doctors first report of injury, doctors first report, doctor first report, physicians first report of
      occupational injury or illness, physicians first report, first report of occupational injury or illness,
      first report of occupational injury, first report of injury, form 5021, dlsr 5021, dfr, work injury
      initial visit, work injury initial report, work injury initial evaluation, initial work injury visit,
      initial work injury report, industrial injury initial visit, industrial injury initial report, work comp
      initial visit, workers compensation initial visit, occupational injury initial visit, occupational
      injury report, initial injury report, new injury visit, work injury first visit, work injury first treatment,
      first visit work injury, first injury visit, new work injury, new work injury visit, new industrial
      injury, initial injury evaluation, initial injury visit`),
  },
  {
    type: 'progress-report',
    weight: 6,
    phrases: listed(`
      primary treating physicians progress report, treating physicians progress report, secondary treating
      physicians progress report, secondary physicians progress report, primary treating physicians progress
      report pr 2, pr 2, pr2, pr 2 report, dwc form pr 2, form pr 2, primary treating physicians permanent and
      stationary report, permanent and stationary report, permanent and stationary evaluation, pr 3, pr 4,
      maximum medical improvement report`),
  },
  {
    type: 'progress-report',
    weight: 5,
    phrases: listed(`
      primary treating physicians report, primary treating physician report, secondary treating physicians
      report, follow up note, follow up visit, follow up visit note, follow up report, follow up evaluation,
      follow up examination, followup visit, followup note, followup report, followup evaluation, follow up
      office visit, follow up consultation, pain management follow up, pain management progress report, pain
      management progress note, post operative visit, postoperative visit, postoperative follow up, post
      operative follow up, post op visit, post op follow up, office visit, office outpatient visit, outpatient
      visit, office visit note, office note, office notes, clinic note, clinic visit, clinical note, chart
      note, chart notes, narrative report, narrative note, narrative progress report, interim report, interval
      evaluation, reexamination report, orthopedic reevaluation, psychology progress report, psychological
      progress report, psychotherapy note, psychotherapy progress note, psychiatric progress note, psychiatric
      follow up, medication management visit, pain management visit, telephone visit, telemedicine visit,
      telehealth visit, established patient visit, recheck`),
  },
  {
    type: 'consultation',
    weight: 5,
    phrases: listed(`
      consultation report, consultation note, consult note, initial consultation, initial consultation report,
      new patient consultation, initial comprehensive evaluation, initial office visit, initial orthopedic
      evaluation, initial orthopaedic evaluation, initial orthopedic consultation, orthopedic consultation,
      orthopaedic consultation, orthopedic evaluation, orthopaedic evaluation, neurosurgical consultation,
      neurological consultation, neurology consultation, pain management consultation, pain medicine
      consultation, surgical consultation, spine consultation, hand consultation, podiatric consultation,
      physiatric consultation, rheumatology consultation, internal medicine consultation, psychological
      evaluation, psychological consultation, initial psychological evaluation, psychiatric evaluation,
      psychiatric consultation, initial psychiatric evaluation, comprehensive psychological evaluation,
      neuropsychological evaluation, behavioral evaluation, behavioral medicine consultation, biopsychosocial
      evaluation, secondary treating physicians initial report, secondary treating physicians consultation,
      primary treating physicians initial report, primary treating physicians initial evaluation, primary
      treating physicians initial comprehensive report, new patient evaluation, new patient visit, new
      patient, new patient history and physical, history and physical examination, second opinion
      consultation, comprehensive evaluation, comprehensive consultation, report of consultation, emergency
      department report, emergency department note, emergency room report, hospital discharge summary`),
  },
  {
    type: 'operative-report',
    weight: 6,
    phrases: listed(`
      operative report, operative note, operative record, operation report, report of operation, operation
      record, brief operative note, immediate postoperative note, procedure report, procedure note, report of
      procedure, procedural note, surgery report, surgical report, injection procedure note, epidural steroid
      injection procedure note, anesthesia record, anesthesia report, intraoperative record, operating room
      record, endoscopy report`),
  },
  {
    type: 'imaging',
    weight: 5,
    phrases: listed(`
      radiology report, radiology, radiologic report, radiological report, radiology consultation, radiology
      consultation report, radiology interpretation, imaging report, diagnostic imaging report, diagnostic
      radiology, medical imaging report, medical imaging, department of radiology, department of diagnostic
      imaging, x ray report, xray, xray report, radiographic report, radiographic examination, plain films,
      film interpretation, mri report, mri scan, mri examination, mr imaging, mr arthrogram, mri arthrogram,
      magnetic resonance imaging, magnetic resonance, magnetic resonance imaging report, ct scan, ct report,
      ct myelogram, computed tomography, myelogram, arthrogram, bone scan, dexa scan, ultrasound report,
      diagnostic ultrasound, sonogram, electrodiagnostic study, electrodiagnostic studies, electrodiagnostic
      report, electrodiagnostic testing, electrodiagnostic evaluation, electrodiagnostic consultation,
      electromyography, electromyography and nerve conduction study, electromyogram, emg ncv, emg ncs, emg ncv
      report, emg ncv study, emg and nerve conduction study, emg and nerve conduction velocity, emg report,
      nerve conduction study, nerve conduction studies, nerve conduction velocity study, echocardiogram,
      single view, two views, three views, four views, 2 views, 3 views, 4 views, 5 views, views, plain films,
      plain radiographs, electrocardiogram`),
  },
  {
    type: 'laboratory',
    weight: 5,
    phrases: listed(`
      laboratory report, laboratory results, laboratory result, lab report, lab results, clinical laboratory
      report, clinical laboratory, final laboratory report, laboratory data, urine drug screen, urine drug
      screening, urine drug test, urine drug testing, urine toxicology, urine toxicology report, urine
      toxicology screen, toxicology report, toxicology results, drug screen, drug screen report, drug test
      report, drug testing report, drug monitoring report, medication monitoring report, urine drug
      monitoring, point of care drug test, point of care urine drug screen, in office urine drug screen,
      qualitative drug screen, confirmation drug testing, blood test report, pathology report, surgical
      pathology report, genetic test report, pharmacogenetic report`),
  },
  {
    type: 'therapy-note',
    weight: 5.5,
    phrases: listed(`
      physical therapy note, physical therapy notes, physical therapy daily note, physical therapy daily
      treatment note, physical therapy treatment note, physical therapy progress note, physical therapy
      progress report, physical therapy evaluation, physical therapy initial evaluation, physical therapy
      initial examination, physical therapy reevaluation, physical therapy re evaluation, physical therapy
      discharge summary, physical therapy plan of care, physical therapy visit, physical therapy flow sheet,
      pt daily note, pt progress note, pt initial evaluation, pt evaluation, pt discharge summary, pt
      treatment note, pt note, occupational therapy note, occupational therapy daily note, occupational
      therapy evaluation, occupational therapy initial evaluation, occupational therapy progress note, hand
      therapy, hand therapy evaluation, hand therapy note, aquatic therapy, aquatic therapy note, therapy
      note, therapy daily note, therapy progress note, therapy progress report, therapy discharge summary,
      therapy evaluation, daily note, daily notes, daily treatment note, daily treatment record, daily therapy
      note, rehabilitation note, therapy
      summary, final therapy summary, treatment encounter note, exercise flow sheet, exercise flowsheet,
      therapeutic exercise flow sheet, exercise log, flow sheet, acupuncture note, acupuncture notes,
      acupuncture treatment note, acupuncture progress note, acupuncture progress report, acupuncture
      treatment record, acupuncture treatment, acupuncture evaluation, acupuncture soap, acupuncture soap
      note, chiropractic soap, chiropractic soap note, therapy soap note, acupuncture initial evaluation,
      chiropractic note, chiropractic daily note, chiropractic treatment note, chiropractic progress note,
      chiropractic progress report, chiropractic treatment record, chiropractic visit, chiropractic
      evaluation, massage therapy note, functional restoration program progress report`),
  },
  {
    type: 'medical-legal',
    weight: 6,
    phrases: listed(`
      agreed medical evaluation, agreed medical examination, agreed medical evaluator, agreed medical
      evaluators report, agreed medical reevaluation, agreed medical re evaluation, agreed medical
      reexamination, agreed medical re examination, ame re evaluation, qme re evaluation, qualified medical re
      evaluation, qualified medical reexamination, qualified medical re examination, panel qualified medical
      re evaluation, medical legal re evaluation, medical legal reevaluation, ame report, ame evaluation, ame
      reevaluation, ame supplemental report, qualified medical evaluation, qualified medical examination,
      qualified medical evaluator, qualified medical evaluators report, qualified medical reevaluation, panel
      qualified medical evaluation, panel qualified medical evaluator, panel qme, panel qme report, qme
      report, qme evaluation, qme reevaluation, qme supplemental report, qme, ame, pqme, medical legal
      evaluation, medical legal report, comprehensive medical legal evaluation, comprehensive medical legal
      report, supplemental medical legal report, supplemental medical legal evaluation, follow up medical
      legal evaluation, medicolegal evaluation, medicolegal report, independent medical examination,
      independent medical evaluation, qme or ame conclusions cover sheet, ml 101, ml 102, ml 103, ml 104, ml
      106, ml 201, ml 202, ml 203`),
  },
  {
    type: 'medical-legal',
    weight: 2.5,
    phrases: ['supplemental report', 'supplemental evaluation', 'deposition review'],
  },
  {
    type: 'first-report',
    weight: 4.5,
    also: { consultation: 3 },
    phrases: listed(`
      initial report workers compensation, initial workers compensation report, initial treating physicians
      report, workers compensation initial report, initial industrial injury report`),
  },
  // Titles that several kinds of records share.
  {
    type: 'progress-report',
    weight: 5,
    also: { 'therapy-note': 3.2 },
    phrases: listed(`
      progress note, progress notes, progress report, soap note, soap notes, re evaluation, reevaluation,
      reexamination, re examination`),
  },
  {
    type: 'progress-report',
    weight: 5,
    phrases: listed(`
      visit note, visit summary, encounter note, encounter summary, office visit summary, clinical summary,
      after visit summary, follow up work comp, work comp follow up, workers compensation follow up`),
  },
  {
    type: 'therapy-note',
    weight: 4,
    also: { 'progress-report': 3 },
    phrases: listed(`
      treatment note, treatment notes, treatment record, discharge note`),
  },
  {
    type: 'consultation',
    weight: 5,
    also: { 'therapy-note': 3.6, 'first-report': 2.5 },
    phrases: listed(`
      initial evaluation, initial examination, initial evaluation report, initial report, initial visit`),
  },
  { type: 'consultation', weight: 3.6, also: { 'therapy-note': 3.6 }, phrases: ['discharge summary'] },
  // Words that head a section of a report as often as a report.
  {
    type: 'progress-report',
    weight: 5,
    section: true,
    phrases: listed(`
      follow up, followup, interval history, medication management, recheck`),
  },
  {
    type: 'consultation',
    weight: 5,
    section: true,
    phrases: listed(`
      consultation, history and physical, second opinion, psychological testing`),
  },
  {
    type: 'imaging',
    weight: 5,
    section: true,
    phrases: listed(`
      ultrasound, diagnostic imaging, x rays, x ray, radiographs, radiograph, imaging, mri, ct`),
  },
  { type: 'laboratory', weight: 5, section: true, phrases: ['chemistry', 'hematology', 'urinalysis'] },
  {
    type: 'therapy-note',
    weight: 5.5,
    section: true,
    phrases: listed(`
      physical therapy, postoperative therapy, acupuncture, chiropractic, occupational therapy, physiotherapy, functional restoration
      program, work conditioning, work hardening`),
  },
];
