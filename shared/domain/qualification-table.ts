const SPINE = ['Orthopedic Surgery', 'Neurological Surgery'];
const PHYSICAL = [
  'Physical Medicine & Rehabilitation',
  'Occupational Medicine',
  'Pain Management',
  'Orthopedic Surgery',
  'Sports Medicine',
  'Chiropractic',
  'Family Practice',
  'Internal Medicine',
  'Neurology',
  'Rheumatology',
];
const PROCEDURES = [
  'Pain Management',
  'Anesthesiology',
  'Physical Medicine & Rehabilitation',
  'Orthopedic Surgery',
  'Neurological Surgery',
  'Occupational Medicine',
  'Neurology',
  'Rheumatology',
  'Sports Medicine',
  'Hand Surgery',
  'Podiatric Surgery',
];
const MIND = [
  'Psychiatry',
  'Psychology',
  'Psychologist',
  'Addiction Psychiatry',
  'Child and Adolescent Psychiatry',
];

/**
 * Which specialties fit a treatment category, by the beginning of the category. Our own table, from no source and
 * confirmed by nobody: it serves hints only. Categories that physicians of every kind deal with are not in it.
 */
export const SPECIALTIES_BY_CATEGORY: readonly (readonly [prefix: string, specialties: readonly string[]])[] =
  [
    [
      'Surgery',
      [
        'Orthopedic Surgery',
        'Neurological Surgery',
        'Surgery',
        'Hand Surgery',
        'Plastic Surgery',
        'Podiatric Surgery',
        'Thoracic Surgery',
        'General Vascular Surgery',
        'Colon and Rectal Surgery',
        'Otolaryngology',
        'Ophthalmology',
        'Urology',
      ],
    ],
    ['Surgery * Spine', SPINE],
    [
      'Surgery * Arthroscopic',
      ['Orthopedic Surgery', 'Sports Medicine', 'Hand Surgery', 'Podiatric Surgery'],
    ],
    ['Injection', PROCEDURES],
    ['Psych Services', MIND],
    ['Rehabilitation', PHYSICAL],
    ['Rehabilitation * Acupuncture', ['Oriental Medicine', ...PHYSICAL]],
    ['Rehabilitation * Chiropractic', ['Chiropractic', ...PHYSICAL]],
    [
      'Diagnostic Testing * EMG/NCV/NCS',
      [
        'Neurology',
        'Physical Medicine & Rehabilitation',
        'Neuromuscular Medicine',
        'Neurological Surgery',
        'Orthopedic Surgery',
        'Hand Surgery',
        'Pain Management',
        'Occupational Medicine',
      ],
    ],
    ['Evaluation & Management * Dental', ['Dentist']],
  ];
