import { termGroups } from './term-group.ts';

const PHYSICAL = 'Rehabilitation * Physical Therapy/Occupational Therapy (PT/OT) *';
const OTHER = 'Rehabilitation * Other Therapies *';
const THERAPIES = 'Therapies * Therapies *';

export const THERAPIES_AND_PROGRAMS = [
  ...termGroups('therapy', PHYSICAL, [
    [
      'physical-therapy',
      'physical therapy, PT, physiotherapy, physical medicine treatment, phys therapy, physical therapy visits',
    ],
    ['occupational-therapy', 'occupational therapy, OT, hand therapy, certified hand therapy'],
    ['pt-ot', 'PT/OT, physical/occupational therapy, physical and occupational therapy'],
    ['aquatic-therapy', 'aquatic therapy, pool therapy, aqua therapy, hydrotherapy, aquatherapy'],
    [
      'therapeutic-exercise',
      'therapeutic exercise, therapeutic activities, neuromuscular reeducation, exercise program, active therapy',
    ],
    [
      'home-exercise',
      'home exercise program, HEP, home exercise, home program, home exercises, self directed exercise',
    ],
    [
      'spinal-stabilization',
      'spinal stabilization program, spinal stabilization exercise program, spinal stabilization, lumbar stabilization, core stabilization, spine stabilization',
    ],
    ['traction', 'traction, mechanical traction, spinal decompression therapy, decompression therapy'],
    ['manual-therapy', 'manual therapy, myofascial release, joint mobilization, soft tissue mobilization'],
    ['passive-modalities', 'passive modalities, adjunctive modalities, hot packs, moist heat, hot pack'],
    ['ultrasound-therapy', 'therapeutic ultrasound, ultrasound therapy'],
    ['iontophoresis', 'iontophoresis, phonophoresis'],
    ['vestibular', 'vestibular therapy, vestibular rehabilitation, gait training'],
    ['speech-therapy', 'speech therapy, cognitive therapy'],
  ]),
  ...termGroups('therapy', 'Rehabilitation * Acupuncture *', [
    [
      'acupuncture',
      'acupuncture, electroacupuncture, acupuncture treatment, acupuncture therapy, electro acupuncture',
    ],
  ]),
  ...termGroups('therapy', 'Rehabilitation * Chiropractic *', [
    [
      'chiropractic',
      'chiropractic, chiropractic treatment, chiropractic care, chiropractic therapy, chiropractic manipulation, chiro, manipulation, chiropractic manipulative therapy, CMT, spinal manipulation, chiropractic physiotherapy',
    ],
  ]),
  ...termGroups('therapy', OTHER, [
    ['massage', 'massage therapy, massage'],
    ['shockwave', 'extracorporeal shockwave therapy, ESWT, shockwave therapy, shock wave therapy'],
    ['laser', 'low level laser therapy, LLLT, cold laser'],
    ['infrared', 'infrared therapy'],
    ['inpatient-rehab', 'acute inpatient rehabilitation, inpatient rehabilitation, acute rehabilitation'],
    ['cardiac-rehab', 'cardiac rehabilitation'],
    ['yoga', 'yoga, tai chi, pilates'],
    ['activity-modification', 'activity modification, activity restrictions, modified activity'],
    [
      'conservative-care',
      'conservative treatment, conservative care, conservative therapy, conservative management, nonoperative treatment, non operative treatment',
    ],
  ]),
  ...termGroups('therapy', THERAPIES, [
    ['hyperbaric', 'hyperbaric oxygen, hyperbaric oxygen therapy, HBOT'],
    ['ketamine-infusion', 'ketamine infusion'],
    ['oxygen', 'oxygen therapy'],
    ['wound-care', 'wound care, wound vac, negative pressure wound therapy'],
    ['radiotherapy', 'radiation therapy'],
    ['tms', 'transcranial magnetic stimulation, TMS'],
  ]),
  ...termGroups('program', 'Programs * Programs *', [
    [
      'functional-restoration',
      'functional restoration program, FRP, functional restoration, interdisciplinary pain program, multidisciplinary pain program, chronic pain program, pain management program, interdisciplinary pain rehabilitation',
    ],
    [
      'work-hardening',
      'work hardening, work conditioning, work hardening program, work conditioning program',
    ],
    ['weight-loss', 'weight loss program, weight reduction program, weight management program'],
    ['gym', 'gym membership, health club membership, gym, pool membership, swim membership'],
    ['detoxification', 'detoxification, detox program, inpatient detoxification, opioid detoxification'],
    ['smoking-cessation', 'smoking cessation, smoking cessation program'],
    ['nutrition', 'nutritional consultation, dietitian'],
    ['education', 'back school, ergonomic evaluation, ergonomic workstation evaluation'],
  ]),
  ...termGroups('psych', 'Psych Services * Therapies *', [
    ['cbt', 'cognitive behavioral therapy, CBT, cognitive behavior therapy'],
    [
      'psychotherapy',
      'psychotherapy, individual psychotherapy, group psychotherapy, psychological treatment, psychological counseling, counseling, psych therapy, medical psychotherapy, group therapy',
    ],
    ['biofeedback', 'biofeedback, neurofeedback'],
    ['hypnotherapy', 'hypnotherapy, relaxation training, medical hypnotherapy'],
    ['pain-coping', 'pain coping skills, coping skills training'],
  ]),
  ...termGroups('psych', 'Psych Services * Evaluation & Management *', [
    [
      'psych-evaluation',
      'psychological evaluation, psychiatric evaluation, psych evaluation, psych consultation, psychological consultation, psychiatric consultation, psychology consultation, psych consult, psychiatric consult',
    ],
  ]),
  ...termGroups('home', 'Home Health * Home Health *', [
    [
      'home-health',
      'home health care, home health, home health aide, home care, home health services, home nursing, skilled nursing visits, caregiver, housekeeping',
    ],
  ]),
  ...termGroups('home', undefined, [
    ['skilled-nursing', 'skilled nursing facility, SNF, nursing facility, skilled nursing'],
    [
      'hospital-stay',
      'inpatient stay, hospital stay, inpatient admission, hospitalization, overnight stay, LOS, length of stay',
    ],
  ]),
  ...termGroups('transport', 'Transportation * Transportation *', [
    [
      'transportation',
      'transportation, medical transportation, transport, non emergency transportation, ride share',
    ],
  ]),
];
