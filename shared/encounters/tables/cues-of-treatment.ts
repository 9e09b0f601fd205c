import type { CueEntry } from './cue-entry.ts';
import { listed } from './listed.ts';

/** Section heads and wording of medical reports: what each kind has in the order in which such reports are written. */
export const CUES_OF_TREATMENT: readonly CueEntry[] = [
  {
    at: 'head',
    phrases: ['subjective', 'subjective complaints', 's'],
    favours: { 'progress-report': 0.5, 'therapy-note': 0.5 },
  },
  {
    at: 'head',
    phrases: ['objective', 'objective findings', 'o'],
    favours: { 'progress-report': 0.5, 'therapy-note': 0.4 },
  },
  {
    at: 'head',
    phrases: listed(`
      assessment, assessment and plan, a p, plan, p`),
    favours: { 'progress-report': 0.4, consultation: 0.3, 'therapy-note': 0.3 },
  },
  {
    at: 'head',
    phrases: listed(`
      treatment plan, plan of treatment, treatment recommendations, treatment rendered this visit`),
    favours: { 'progress-report': 0.4, consultation: 0.2, 'first-report': 0.3 },
  },
  {
    at: 'head',
    phrases: listed(`
      interval history, interim history, since the last visit, since last visit, changes since last visit`),
    favours: { 'progress-report': 1.2 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      returns today, returns for follow up, presents for follow up, presents today for follow up, since his
      last visit, since her last visit, since the last visit, here for follow up, is seen in follow up, seen
      today for follow up, is seen today, returns for reevaluation, returns for re evaluation, return to
      clinic, return visit, follow up in, cures report, next appointment, refill, refills, rtc, continue
      current medications`),
    favours: { 'progress-report': 0.8 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      periodic report, change in treatment plan, change in work status, need for referral or consultation,
      released from care, response to request for information, check the box which indicates why you are
      submitting a report, required 45 day report`),
    favours: { 'progress-report': 1.4 },
  },
  {
    at: 'head',
    phrases: listed(`
      work status, disability status, work restrictions, current work status`),
    favours: { 'progress-report': 0.5, consultation: 0.2, 'first-report': 0.3, other: 0.2 },
  },
  {
    at: 'head',
    phrases: listed(`
      current medications, medications, current medication, medication list, meds`),
    favours: { 'progress-report': 0.3, consultation: 0.4 },
  },
  {
    at: 'head',
    phrases: listed(`
      chief complaint, chief complaints, cc, present complaints, current complaints, reason for visit`),
    favours: { 'progress-report': 0.4, consultation: 0.5, 'medical-legal': 0.2 },
  },
  {
    at: 'start',
    phrases: listed(`
      follow up, followup, f u, recheck, here for, established patient, return visit`),
    favours: { 'progress-report': 1.4 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      hospital course, admission diagnosis, discharge diagnosis, date of admission, date of discharge,
      discharge medications, condition on discharge, admitting diagnosis`),
    favours: { consultation: 0.9 },
  },
  {
    at: 'head',
    phrases: listed(`
      admitted, final diagnosis, final diagnoses, principal diagnosis, course in hospital, operation`),
    favours: { consultation: 0.5, 'operative-report': 0.3 },
  },
  { at: 'anywhere', phrases: ['new patient'], favours: { consultation: 1.4 } },
  {
    at: 'head',
    phrases: listed(`
      reason for consultation, reason for referral, referral question, referred by`),
    favours: { consultation: 1.3 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      thank you for referring, thank you for the referral, thank you for allowing me to, thank you for the
      opportunity to, thank you for asking me to, kind referral, referred to this office, referred to my
      office, was referred for, in consultation, at the request of`),
    favours: { consultation: 1.2, 'medical-legal': 0.2 },
  },
  {
    at: 'head',
    phrases: listed(`
      history of present illness, hpi, history of present injury, history of injury, history of the injury,
      present illness, mechanism of injury, history of present complaint`),
    favours: { consultation: 0.7, 'progress-report': 0.2, 'medical-legal': 0.4, 'first-report': 0.2 },
  },
  {
    at: 'head',
    phrases: listed(`
      past medical history, past surgical history, family history, social history, review of systems,
      allergies, past history, surgical history, occupational history, personal history, educational history,
      marital history, habits, prior injuries`),
    favours: { consultation: 0.35, 'medical-legal': 0.3, 'progress-report': 0.05 },
  },
  {
    at: 'head',
    phrases: listed(`
      mental status examination, mental status, psychological testing, beck depression inventory, psychosocial
      history, psychiatric history, axis i, gaf, developmental history, test results`),
    favours: { consultation: 0.7, 'progress-report': 0.4, 'medical-legal': 0.2 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      session number, cognitive behavioral therapy session, cognitive behavioral, psychotherapy, individual
      psychotherapy`),
    favours: { 'progress-report': 0.5, consultation: 0.2 },
  },
  {
    at: 'head',
    phrases: listed(`
      physical examination, physical exam, examination, vital signs, vitals, general appearance, inspection,
      palpation, range of motion, neurological examination, motor examination, sensory examination, orthopedic
      tests, reflexes, gait`),
    favours: {
      'progress-report': 0.25,
      consultation: 0.3,
      'medical-legal': 0.2,
      'first-report': 0.1,
      'therapy-note': 0.1,
    },
  },
  {
    at: 'head',
    phrases: listed(`
      diagnosis, diagnoses, diagnostic impression, diagnostic impressions, working diagnosis`),
    favours: { 'progress-report': 0.2, consultation: 0.2, 'medical-legal': 0.1, rfa: 0.1 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      injured at address, describe how the accident or exposure happened, patient please complete this
      portion, are your findings and diagnosis consistent with, is there any other current condition that will
      impede or delay, if further treatment required specify, if hospitalized as inpatient, date and hour of
      first examination, date and hour of first exam, have you or your office previously treated patient, date
      last worked, chemical or toxic compounds involved, treatment rendered, insurer name and address,
      specific item s accident exposure, is patient able to perform usual work, within 5 days of your initial
      examination, description of injury, injury reported to, date time of injury, findings consistent,
      consistent with stated mechanism, consistent with the history, date last worked, last worked, sent by
      the employer, first visit to this office, first aid, initial treatment`),
    favours: { 'first-report': 1.4 },
  },
  {
    at: 'head',
    phrases: listed(`
      preoperative diagnosis, pre operative diagnosis, preop diagnosis, postoperative diagnosis, post
      operative diagnosis, postop diagnosis, procedure performed, procedures performed, operation performed,
      operations performed, operative procedure, name of operation, title of operation, surgeon, assistant
      surgeon, assistant, anesthesiologist, anesthesia, type of anesthesia, estimated blood loss, ebl,
      complications, specimen, specimens, drains, implants, tourniquet time, indications for procedure,
      indications for surgery, indication for procedure, operative findings, description of procedure,
      description of operation, procedure in detail, details of procedure, operative technique, fluoroscopy
      time, disposition, informed consent`),
    favours: { 'operative-report': 0.9 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      was prepped and draped, prepped and draped in the usual sterile, placed in the prone position, placed in
      the supine position, was brought to the operating room, brought to the operating, under fluoroscopic
      guidance, needle was advanced, spinal needle, local anesthetic, tolerated the procedure well, to the
      recovery room, recovery area, time out was performed, consent signed, counts correct, condition to pacu,
      pacu, gauge needle, gauge tuohy needle, tuohy, loss of resistance, under fluoroscopy, contrast was
      injected, contrast spread, discharge instructions were given, was prepped, prepped with, draped,
      interlaminar, transforaminal, trocar, portal, incision, sutures, sterile dressing, depo medrol,
      lidocaine, bupivacaine, cleaned with, alcohol and chlorhexidine, procedure date, asa, conscious
      sedation, monitored anesthesia care`),
    favours: { 'operative-report': 0.8 },
  },
  {
    at: 'head',
    phrases: listed(`
      technique, comparison, comparisons, clinical history, clinical indication, clinical information,
      indication, indications, exam, study, examination, exam date, procedure, modality, contrast, accession,
      accession number, views`),
    favours: { imaging: 0.5, laboratory: 0.05, 'operative-report': 0.1 },
  },
  {
    at: 'head',
    phrases: listed(`
      impression, impressions, conclusion, findings`),
    favours: { imaging: 0.5, 'progress-report': 0.15, consultation: 0.2, 'operative-report': 0.1 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      multiplanar, sagittal, axial, t1 weighted, t2 weighted, disc desiccation, signal intensity, no fracture
      or dislocation, vertebral body heights, conus medullaris, soft tissues are unremarkable, joint spaces
      are, neural foraminal, marrow signal, interpreting physician, interpreting radiologist, electronically
      signed by radiologist, board certified radiologist, views of the, three views, two views, no prior
      studies`),
    favours: { imaging: 0.7 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      nerve conduction, distal latency, motor nerve, sensory nerve, amplitude, f wave, h reflex, needle emg,
      needle examination, insertional activity, fibrillation potentials, fibs, peak latency, motor unit,
      paraspinal muscles were sampled, abductor pollicis, conduction velocity, emg summary, emg summary table,
      cv m s, lat ms, amp mv, median sensory, ulnar sensory, radial sensory, median motor, ulnar motor, pos
      waves`),
    favours: { imaging: 0.8 },
  },
  {
    at: 'cell',
    phrases: listed(`
      fib, psw, apb, adm, peroneal, sural, recruitment, distal, proximal, latency, amplitude, site, nerve,
      onset`),
    favours: { imaging: 0.5 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      reference range, reference interval, ref range, clia, laboratory director, lab director, cutoff, cut
      off, ng ml, none detected, not detected, gc ms, lc ms ms, immunoassay, specific gravity, temperature
      strip, specimen id, specimen type, date collected, collection date, collection time, tests ordered, test
      name, prescribed medications, drug screen, point of care test, test cup, confirmatory testing`),
    favours: { laboratory: 0.7 },
  },
  {
    at: 'cell',
    phrases: listed(`
      units, flag, result, results, specimen, collected, date received, date reported, reported, ordering
      physician, ordering provider, fasting, in range, out of range, abnormal, detected, negative, positive,
      neg, pos, consistent, inconsistent, expected, mg dl, k ul, creatinine, hemoglobin, hematocrit, glucose,
      sodium, potassium, bun, alt, ast, wbc, rbc, platelet, opiates, oxycodone, benzodiazepines, amphetamines,
      amphetamine, cannabinoids, thc, methadone, barbiturates, cocaine, pcp, mdma`),
    favours: { laboratory: 0.45 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      visit number, visit no, visit of, visits authorized, authorized visits, number of visits, no of visits,
      therapeutic exercise, therapeutic exercises, therapeutic activities, manual therapy, neuromuscular
      reeducation, neuromuscular re education, electrical stimulation, hot pack, hot packs, cold pack, ice
      pack, moist heat, tolerated treatment well, tolerated well, tolerance to treatment, response to
      treatment, plan of care, short term goals, long term goals, rehab potential, 97110, 97140, 97112, 97014,
      97530, 97010, 97035, skilled therapy, skilled physical therapy, would benefit from skilled, good for
      stated goals, progress resistance, gait training, soft tissue mobilization, joint mobilization,
      theraband, continue with plan of care, therapist, physical therapist, timed minutes, treatment time`),
    favours: { 'therapy-note': 0.45 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      home exercise program, hep, home program, oswestry, oswestry disability index, quick dash, band,
      discharged to hep, sets, reps, minutes, ultrasound, therapeutic, modalities`),
    favours: { 'therapy-note': 0.2 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      needles, needle retention, acupuncture points, points used, tcm diagnosis, tongue, pulse, cupping,
      electroacupuncture, electro acupuncture, moxa, moxibustion, qi stagnation, qi, infrared heat, meridian,
      97810, 97811, 97813, licensed acupuncturist, acupuncturist, l ac, lac`),
    favours: { 'therapy-note': 0.8 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      subluxation, subluxations, spinal adjustment, adjustment, adjusted, chiropractic manipulation,
      manipulation, diversified, cmt, 98940, 98941, segmental dysfunction, hypomobility, trigger points,
      myofascial release`),
    favours: { 'therapy-note': 0.5 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      as a panel qme, panel qualified medical evaluator, as the panel qme, as an agreed medical evaluator, as the
      agreed medical evaluator, qualified medical evaluator, agreed medical evaluator, i examined the applicant,
      billed as ml, ml 101, ml 102, ml 103, ml 104, ml 105, ml 106, ml 200, ml 201, ml 202, ml 203, ml 204, dear
      parties`),
    favours: { 'medical-legal': 1.3 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      apportionment, whole person impairment, impairment rating, ama guides, labor code section 4628, labor
      code 4628, labor code section 4663, labor code 139 3, i have not violated labor code, reasonable medical
      probability, face to face time, complexity factors, review of medical records, review of records, record
      review, records review, the examinee, the applicant, causation, almaraz, future medical care, medical
      legal, evaluee, deposition, declare under penalty of perjury that the information contained in this
      report, i personally performed the evaluation, records were reviewed`),
    favours: { 'medical-legal': 0.7 },
  },
];
