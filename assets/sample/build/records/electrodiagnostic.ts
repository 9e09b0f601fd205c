import { fields, heading, numbered, para, type SourceRecord, signature, table } from '../content.ts';
import { ageOn, FACTS } from '../facts.ts';
import { ELECTRODIAGNOSTICIAN, NEURO_LAB } from './letterheads.ts';

export const electrodiagnostic2004: SourceRecord = {
  id: 'emg-2004-03-16',
  type: 'Electrodiagnostic report',
  date: '2004-03-16',
  author: ELECTRODIAGNOSTICIAN,
  style: 'imaging',
  title: 'ELECTROMYOGRAPHY AND NERVE CONDUCTION STUDY, LOWER EXTREMITIES',
  letterhead: NEURO_LAB,
  blocks: [
    fields(
      ['Patient', FACTS.patient, 'Age / sex', `${ageOn('2004-03-16')} / F`],
      ['Test date', '{2004-03-16}', 'Date of injury', '{doi}'],
      ['Referred by', 'Orthopaedic spine surgeon T.U., MD', 'Height', '5 ft 4 in'],
    ),
    para(
      'Reason: low back pain with left leg pain and numbness of the top of the foot for about twenty months. No diabetes, no alcohol.',
    ),
    heading('Motor nerve conduction'),
    table(
      ['Nerve / site', 'Latency ms', 'Amplitude mV', 'Velocity m/s', 'F wave ms'],
      [7, 3, 3, 3, 3],
      [
        ['L peroneal, ankle (EDB)', '4.6', '3.1', '', '50.2'],
        ['L peroneal, fibular head', '11.0', '2.9', '47', ''],
        ['R peroneal, ankle (EDB)', '4.4', '5.6', '', '47.8'],
        ['R peroneal, fibular head', '10.7', '5.4', '49', ''],
        ['L tibial, ankle (AH)', '4.2', '9.8', '', '48.9'],
        ['R tibial, ankle (AH)', '4.3', '10.1', '', '48.5'],
      ],
    ),
    heading('Sensory nerve conduction'),
    table(
      ['Nerve', 'Peak latency ms', 'Amplitude uV'],
      [7, 3, 3],
      [
        ['L sural', '3.6', '16'],
        ['R sural', '3.5', '17'],
        ['L superficial peroneal', '3.4', '12'],
        ['R superficial peroneal', '3.3', '13'],
      ],
    ),
    heading('H reflex'),
    para('Left 29.8 ms, right 29.5 ms; difference within normal limits.'),
    heading('Needle examination'),
    table(
      ['Muscle', 'Root', 'Insertion', 'Fibs / PSW', 'Motor units', 'Recruitment'],
      [6, 3, 3, 3, 5, 4],
      [
        ['L tibialis anterior', 'L4-5', 'incr', '1+', 'some large', 'reduced mild'],
        ['L ext hallucis longus', 'L5', 'incr', '2+', 'large, polyphasic', 'reduced'],
        ['L tensor fasciae latae', 'L5', 'normal', '1+', 'some polyphasic', 'full'],
        ['L vastus medialis', 'L3-4', 'normal', '0', 'normal', 'full'],
        ['L medial gastrocnemius', 'S1', 'normal', '0', 'normal', 'full'],
        ['L paraspinal, low lumbar', '-', 'incr', '1+', '-', '-'],
        ['R tibialis anterior', 'L4-5', 'normal', '0', 'normal', 'full'],
        ['R ext hallucis longus', 'L5', 'normal', '0', 'normal', 'full'],
      ],
    ),
    heading('Conclusion'),
    numbered(
      'Abnormal study: left L5 radiculopathy, with both ongoing denervation and reinnervation, of moderate degree.',
      'No evidence of peripheral neuropathy or of peroneal entrapment at the fibular head.',
      'Right side normal where tested.',
    ),
    signature(ELECTRODIAGNOSTICIAN, '2004-03-16'),
  ],
};
