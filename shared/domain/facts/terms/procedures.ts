import { termGroups } from './term-group.ts';

const INJECTION = 'Injection * Injection *';
const FACET = 'Injection * Facet Injection *';
const SPINE = 'Surgery * Spine *';
const SCOPE = 'Surgery * Arthroscopic Surgery *';
const ANY = 'Surgery';
const OPEN = 'Surgery * Non-arthroscopic Surgery *';
const ADJUNCT = 'Surgery * Adjunct Surgical Services *';

export const PROCEDURES = [
  ...termGroups('injection', INJECTION, [
    [
      'esi',
      'epidural steroid injection, ESI, LESI, CESI, epidural injection, transforaminal epidural steroid injection, TFESI, interlaminar epidural steroid injection, lumbar epidural steroid injection, cervical epidural steroid injection, caudal epidural steroid injection, epidural, selective nerve root block, SNRB, transforaminal epidural injection, nerve root block, translaminar epidural steroid injection',
    ],
    ['trigger-point-injection', 'trigger point injection, TPI, trigger point impedance imaging'],
    [
      'steroid-injection',
      'corticosteroid injection, steroid injection, cortisone injection, cortisone shot, kenalog injection, depo medrol injection, injection of steroid, intra articular injection, intraarticular injection, intra articular steroid injection',
    ],
    [
      'si-joint-injection',
      'sacroiliac joint injection, SI joint injection, SI joint block, sacroiliac injection',
    ],
    ['prp', 'platelet rich plasma injection, PRP, platelet rich plasma, prp injection'],
    [
      'viscosupplementation',
      'viscosupplementation, hyaluronic acid injection, synvisc injection, orthovisc injection, supartz injection, euflexxa injection, hyaluronic injection',
    ],
    ['botox-injection', 'botox injection, botulinum toxin injection, chemodenervation'],
    ['stellate-block', 'stellate ganglion block, SGB'],
    ['sympathetic-block', 'lumbar sympathetic block, sympathetic block, sympathetic nerve block'],
    ['occipital-block', 'occipital nerve block, greater occipital nerve block'],
    ['nerve-block', 'nerve block, genicular nerve block, peripheral nerve block, suprascapular nerve block'],
    ['stem-cell', 'stem cell injection, stem cell therapy, prolotherapy'],
    ['toradol-injection', 'toradol injection, ketorolac injection, toradol im'],
    ['neurolytic-injection', 'injection of neurolytic substance, neurolytic injection, neurolytic block'],
    ['ganglion-impar', 'ganglion impar block'],
    [
      'tendon-sheath-injection',
      'tendon sheath injection, subacromial injection, bursa injection, bursal injection',
    ],
    ['carpal-tunnel-injection', 'carpal tunnel injection'],
  ]),
  ...termGroups('injection', FACET, [
    [
      'facet-injection',
      'facet joint injection, facet injection, facet block, facet joint block, zygapophyseal joint injection, intra articular facet injection',
    ],
    [
      'medial-branch-block',
      'medial branch block, MBB, medial branch nerve block, diagnostic medial branch block',
    ],
    [
      'rfa',
      'radiofrequency ablation, radiofrequency neurotomy, rhizotomy, facet rhizotomy, radiofrequency rhizotomy, facet neurotomy, radio frequency ablation, facet radiofrequency, medial branch radiofrequency ablation, RF ablation, neurotomy',
    ],
  ]),
  ...termGroups('surgery', SPINE, [
    [
      'spinal-fusion',
      'spinal fusion, lumbar fusion, cervical fusion, ACDF, anterior cervical discectomy and fusion, ALIF, PLIF, TLIF, XLIF, interbody fusion, posterior spinal fusion, anterior lumbar interbody fusion, posterior lumbar interbody fusion, arthrodesis of spine',
    ],
    [
      'laminectomy',
      'laminectomy, laminotomy, foraminotomy, hemilaminectomy, hemilaminotomy, decompression laminectomy',
    ],
    ['discectomy', 'discectomy, microdiscectomy, diskectomy, percutaneous discectomy, microdiskectomy'],
    [
      'disc-replacement',
      'artificial disc replacement, total disc replacement, disc arthroplasty, artificial disc, cervical disc arthroplasty',
    ],
    ['kyphoplasty', 'kyphoplasty, vertebroplasty'],
    [
      'spinal-cord-stimulator',
      'spinal cord stimulator, SCS, dorsal column stimulator, spinal cord stimulator trial, neurostimulator, spinal cord stimulation, scs trial',
    ],
    [
      'pain-pump',
      'intrathecal pump, pain pump, intrathecal pain pump, morphine pump, intrathecal drug delivery',
    ],
    [
      'neuroplasty',
      'neuroplasty, epidural neuroplasty, adhesiolysis, percutaneous adhesiolysis, lysis of adhesions, epidural neurolysis, epidural adhesiolysis',
    ],
    ['hardware-removal', 'hardware removal, removal of hardware, hardware block, hardware injection'],
    ['si-fusion', 'sacroiliac joint fusion, SI joint fusion, SI fusion'],
  ]),
  ...termGroups('surgery', SCOPE, [
    [
      'arthroscopy',
      'arthroscopy, arthroscopic surgery, diagnostic arthroscopy, shoulder arthroscopy, knee arthroscopy, arthroscopic',
    ],
    ['rotator-cuff-repair', 'rotator cuff repair, RCR, arthroscopic rotator cuff repair, cuff repair'],
    [
      'subacromial-decompression',
      'subacromial decompression, SAD, acromioplasty, arthroscopic decompression',
    ],
    ['mumford', 'distal clavicle resection, mumford procedure, mumford, distal clavicle excision'],
    ['bankart-repair', 'bankart repair, labral repair, slap repair, capsulorrhaphy'],
    ['biceps-tenodesis', 'biceps tenodesis, tenodesis, tenotomy, biceps tenotomy'],
    [
      'meniscectomy',
      'meniscectomy, partial meniscectomy, meniscal repair, meniscus repair, medial meniscectomy, lateral meniscectomy, partial medial meniscectomy',
    ],
    [
      'chondroplasty',
      'chondroplasty, microfracture, synovectomy, debridement, arthroscopic debridement, abrasion arthroplasty',
    ],
    ['acl-reconstruction', 'ACL reconstruction, anterior cruciate ligament reconstruction, acl repair'],
    ['capsular-release', 'capsular release, lysis of adhesions shoulder'],
  ]),
  ...termGroups('surgery', OPEN, [
    [
      'carpal-tunnel-release',
      'carpal tunnel release, CTR, median nerve release, endoscopic carpal tunnel release, carpal tunnel surgery',
    ],
    [
      'cubital-tunnel-release',
      'cubital tunnel release, ulnar nerve transposition, ulnar nerve decompression, ulnar nerve release',
    ],
    ['trigger-finger-release', 'trigger finger release, trigger thumb release, a1 pulley release'],
    ['de-quervain-release', "de quervain's release, de quervain release, first dorsal compartment release"],
    [
      'total-knee',
      'total knee arthroplasty, TKA, total knee replacement, TKR, knee replacement, knee arthroplasty',
    ],
    [
      'total-hip',
      'total hip arthroplasty, THA, total hip replacement, THR, hip replacement, hip arthroplasty',
    ],
    [
      'total-shoulder',
      'total shoulder arthroplasty, reverse shoulder arthroplasty, shoulder replacement, hemiarthroplasty',
    ],
    ['orif', 'ORIF, open reduction internal fixation, open reduction and internal fixation, open reduction'],
    [
      'epicondylar-release',
      'epicondylar release, lateral epicondyle release, tennis elbow release, epicondylectomy',
    ],
    ['hernia-repair', 'hernia repair, herniorrhaphy, inguinal hernia repair'],
    ['manipulation-under-anesthesia', 'manipulation under anesthesia, MUA'],
    ['amputation', 'amputation, revision amputation'],
    ['tendon-repair', 'tendon repair, tendon transfer, tenolysis, achilles repair, tendon reconstruction'],
    ['fusion-other', 'ankle fusion, wrist fusion, arthrodesis, subtalar fusion'],
    ['osteotomy', 'osteotomy, bunionectomy'],
    ['ganglion-excision', 'ganglion excision, mass excision'],
    ['tenosynovectomy', 'tenosynovectomy, fasciotomy, plantar fasciotomy'],
  ]),
  ...termGroups('surgery', SPINE, [
    [
      'spine-surgery',
      'spine surgery, spinal surgery, back surgery, lumbar surgery, cervical surgery, lumbar decompression',
    ],
  ]),
  ...termGroups('surgery', ANY, [
    [
      'surgery',
      'surgery, surgical intervention, surgical procedure, operation, surgical treatment, surgical repair',
    ],
  ]),
  ...termGroups('surgery', ADJUNCT, [
    [
      'pre-op-clearance',
      'preoperative medical clearance, medical clearance, pre op clearance, preoperative clearance, pre operative clearance, pre op medical clearance, surgical clearance, pre op testing, preoperative testing, pre op evaluation',
    ],
    ['assistant-surgeon', 'assistant surgeon, surgical assistant, pa assistant, co surgeon'],
    ['post-op-visit', 'postoperative visit, post op visit, post op follow up'],
    [
      'intraoperative-monitoring',
      'intraoperative monitoring, neuromonitoring, intraoperative neuromonitoring',
    ],
    ['anesthesia', 'anesthesia, conscious sedation, moderate sedation, monitored anesthesia care'],
    ['bone-graft', 'bone graft, allograft, autograft'],
  ]),
  ...termGroups('surgery', 'Surgery * Surgical Consult *', [
    [
      'surgical-consult',
      'surgical consultation, spine surgery evaluation, surgical evaluation, spine surgery consultation, orthopedic surgery consultation, neurosurgical consultation, surgery consultation, surgical consult, neurosurgery consultation, spine surgeon consultation, surgical referral',
    ],
  ]),
  ...termGroups('evaluation', 'Evaluation & Management * Medical Specialties *', [
    ['consultation', 'consultation, consult, specialty consultation, specialist consultation, referral'],
    [
      'pain-consult',
      'pain management consultation, pain management evaluation, pain management referral, pain management consult, pain consultation',
    ],
    [
      'ortho-consult',
      'orthopedic consultation, orthopedic evaluation, ortho consult, orthopaedic consultation, orthopedic consult',
    ],
    [
      'neuro-consult',
      'neurology consultation, neurological consultation, neurology consult, neurology evaluation',
    ],
    ['internal-consult', 'internal medicine consultation, internal medicine consult'],
    [
      'office-visit',
      'office visit, follow up visit, follow up, follow up appointment, re evaluation, return visit, clinical office visit',
    ],
    ['therapy-evaluation', 'physical therapy evaluation, occupational therapy evaluation, pt evaluation'],
    ['second-opinion', 'second opinion'],
    ['emergency-visit', 'emergency room visit, emergency department visit, ER visit, urgent care visit'],
  ]),
  ...termGroups('evaluation', 'Evaluation & Management * Dental Services *', [
    [
      'dental',
      'dental treatment, dental services, dental crown, root canal, dental implant, dental evaluation',
    ],
  ]),
];
