/** Id, name, and queries, one a line. Written from what reviewers are asked to find in a file; synonyms are found by themselves. */
export type TermSetRow = readonly [id: string, name: string, queries: string];

export const QUESTION_SETS: readonly TermSetRow[] = [
  [
    'failed-conservative-care',
    'Failed conservative care',
    `conservative NEAR/8 fail*
     conservative NEAR/8 exhaust*
     therapy NEAR/10 fail*
     "no relief" OR "without relief" OR "minimal relief" OR "temporary relief" OR "no lasting relief"
     "no improvement" OR "without improvement" OR "did not improve" OR "has not improved" OR "minimal improvement"
     "did not help" OR "has not helped" OR "not helpful" OR "no benefit" OR "without benefit"
     "remains symptomatic" OR "persistent symptoms" OR "persistent pain" OR "failed back"
     "refractory" OR "unresponsive" OR "not responded" OR "failed to respond"
     despite NEAR/8 therapy
     despite NEAR/8 medication`,
  ],
  [
    'functional-improvement',
    'Functional improvement',
    `"functional improvement"
     improve* NEAR/5 function
     increase* NEAR/5 function
     "activities of daily living"
     "return to work" OR "returned to work" OR "back to work"
     "work restrictions" NEAR/8 reduc*
     "able to" NEAR/6 walk OR "able to" NEAR/6 sit OR "able to" NEAR/6 stand OR "able to" NEAR/6 lift
     medication NEAR/6 reduc* OR medication NEAR/6 decreas*
     pain NEAR/4 decreas* OR pain NEAR/4 reduc*
     "range of motion" NEAR/5 improv* OR "range of motion" NEAR/5 increas*
     "no functional" OR "lack of functional" OR "without functional"`,
  ],
  [
    'red-flags',
    'Red flags',
    `"red flags"
     "cauda equina" OR "saddle anesthesia" OR "saddle anaesthesia"
     bowel NEAR/4 bladder
     incontinen* OR "urinary retention"
     progressive NEAR/4 weakness OR progressive NEAR/4 deficit
     "foot drop" OR "drop foot"
     myelopath* OR hyperreflexi* OR clonus
     fever OR chills OR "night sweats"
     "unexplained weight loss" OR unintentional NEAR/3 weight
     cancer OR malignan* OR tumor OR metasta*
     infection OR osteomyelitis OR discitis OR abscess
     fracture OR dislocation`,
  ],
  [
    'opioid-monitoring',
    "Opioid monitoring: the four A's",
    `analgesia OR "pain relief" OR "average pain" OR "least reported pain" OR "pain score"
     "activities of daily living" OR "increased function"
     "side effects" OR "adverse effects" OR constipation OR sedation
     aberrant OR "drug seeking" OR "lost prescription" OR "early refill"
     "urine drug screen" OR "drug screen"
     CURES OR PDMP OR "prescription monitoring"
     "pain agreement" OR "opioid agreement" OR "pain contract" OR "narcotic contract"
     "morphine equivalent" OR MME
     naloxone OR narcan
     taper* OR wean*
     "opioid risk tool" OR SOAPP OR "risk assessment"`,
  ],
  [
    'prior-decisions',
    'Earlier IMR and UR decisions',
    `"independent medical review" OR IMR
     "utilization review"
     "final determination" OR "determination letter"
     "not medically necessary" OR "medically necessary"
     non-certif* OR noncertif* OR "not certified"
     certified NEAR/4 request OR certified NEAR/4 treatment
     denied NEAR/6 request OR denial
     modified NEAR/5 request OR modification NEAR/5 request
     "peer review" OR "physician advisor" OR "peer to peer"
     "request for authorization"`,
  ],
  [
    'surgery',
    'Surgery',
    `surgery
     "operative report" OR "procedure note"
     "status post" OR postoperative
     "surgical candidate" OR "candidate for surgery"
     arthroscop*
     fusion OR laminectomy OR discectomy OR foraminotomy
     "rotator cuff repair" OR "subacromial decompression"
     meniscectomy OR arthroplasty
     "carpal tunnel release" OR "trigger finger release"
     "hardware removal"`,
  ],
  [
    'imaging',
    'Imaging',
    `MRI
     CT
     x-ray
     "MR arthrogram" OR arthrogram
     myelogram OR discogram OR "bone scan"
     ultrasound NEAR/6 study OR sonogram
     protrusion OR extrusion OR herniat* OR bulg*
     stenosis OR impingement
     tear NEAR/6 tendon OR tear NEAR/6 meniscus OR tear NEAR/6 labrum OR tear NEAR/6 cuff
     impression NEAR/12 spine`,
  ],
  [
    'nerve-studies',
    'Nerve studies',
    `EMG
     NCV
     electrodiagnostic
     radiculopathy NEAR/10 evidence OR radiculopathy NEAR/10 EMG
     denervation OR fibrillation OR "positive sharp waves"`,
  ],
  [
    'injections',
    'Injections',
    `"epidural steroid injection"
     "facet injection" OR "medial branch block"
     "radiofrequency ablation" OR rhizotomy
     "trigger point injection"
     "corticosteroid injection"
     "sacroiliac joint injection"
     viscosupplementation OR "platelet rich plasma"
     relief NEAR/8 injection
     percent NEAR/4 relief`,
  ],
  [
    'therapy-visits',
    'Therapy and its visits',
    `"physical therapy"
     "occupational therapy"
     acupuncture
     chiropractic
     visits NEAR/5 completed OR sessions NEAR/5 completed OR visits NEAR/5 attended
     "home exercise program"
     "aquatic therapy"
     "work hardening" OR "functional restoration program"
     "cognitive behavioral therapy" OR psychotherapy`,
  ],
  [
    'work-status',
    'Work status',
    `"modified duty" OR "light duty" OR "work restrictions"
     "temporarily totally disabled" OR TTD
     "permanent and stationary" OR MMI
     "full duty" OR "regular duty" OR "usual and customary"
     "not working" OR "off work" OR retired
     "return to work"`,
  ],
  [
    'psyche',
    'Psyche and sleep',
    `depression
     anxiety
     insomnia
     PTSD
     suicid*
     "beck depression inventory" OR PHQ
     psycholog* NEAR/5 evaluation OR psychiatric NEAR/5 evaluation`,
  ],
];
