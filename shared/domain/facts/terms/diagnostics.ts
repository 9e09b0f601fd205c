import { termGroups } from './term-group.ts';

const TESTS = 'Diagnostic Testing * Other Diagnostic Tests *';
const LABS = 'Diagnostic Testing * Lab & Pathology *';
const NERVES = 'Diagnostic Testing * EMG/NCV/NCS *';

export const DIAGNOSTICS = [
  ...termGroups('imaging', TESTS, [
    ['mri', 'MRI, magnetic resonance imaging, mr imaging, mri scan, magnetic resonance'],
    [
      'mra',
      'MR arthrogram, mri arthrogram, magnetic resonance arthrography, mr arthrography, mri arthrography',
    ],
    ['ct', 'CT scan, computed tomography, computerized tomography, cat scan, CT'],
    ['ct-myelogram', 'CT myelogram, myelogram, myelography'],
    ['x-ray', 'X-ray, xray, radiograph, plain film, plain films, radiographic study, roentgenogram'],
    [
      'ultrasound-imaging',
      'diagnostic ultrasound, ultrasonography, sonogram, musculoskeletal ultrasound, ultrasound study',
    ],
    ['bone-scan', 'bone scan, bone scintigraphy, nuclear bone scan, spect scan, spect'],
    ['discogram', 'discogram, discography, discogram study'],
    ['arthrogram', 'arthrogram, arthrography'],
    ['dexa', 'DEXA scan, bone density scan, dxa, bone densitometry'],
    ['pet', 'PET scan, positron emission tomography'],
    ['fluoroscopy', 'fluoroscopy, fluoroscopic guidance, c arm'],
    ['venous-doppler', 'venous doppler, doppler ultrasound, venous duplex'],
    ['echocardiogram', 'echocardiogram, echocardiography, 2d echo'],
  ]),
  ...termGroups('diagnostic', NERVES, [
    ['emg', 'EMG, electromyography, electromyogram, electromyographic study, emg study'],
    [
      'ncs',
      'NCS, NCV, nerve conduction study, nerve conduction velocity, nerve conduction, nerve conduction test, nerve conduction testing, nerve conduction velocity study, ncv study',
    ],
    [
      'emg-ncs',
      'EMG/NCS, EMG/NCV, electrodiagnostic study, electrodiagnostic testing, electrodiagnostic test, edx, electrodiagnostics, ncv/emg, ncs/emg, electromyography nerve conduction, electromyography/nerve conduction study',
    ],
    ['ssep', 'SSEP, somatosensory evoked potential'],
  ]),
  ...termGroups('diagnostic', LABS, [
    [
      'urine-drug-test',
      'urine drug screen, UDS, UDT, urine drug test, urine drug testing, urine toxicology, urine drug screening, urine toxicology screen, drug screen, toxicology screen',
    ],
    [
      'blood-work',
      'laboratory tests, labs, lab work, blood work, blood test, laboratory studies, laboratory testing',
    ],
    ['cbc', 'CBC, complete blood count'],
    [
      'cmp',
      'CMP, comprehensive metabolic panel, chem panel, chem 8, chem 19, metabolic panel, BMP, basic metabolic panel',
    ],
    ['urinalysis', 'urinalysis, UA'],
    ['hemoglobin-a1c', 'hemoglobin a1c, hba1c, a1c, glycated hemoglobin'],
    ['genetic-test', 'genetic testing, pharmacogenetic testing, cytokine dna testing, dna test'],
    ['liver-function', 'liver function test, LFT, hepatic panel, hepatic function panel'],
    ['lipid-panel', 'lipid panel'],
    ['coagulation', 'PT/INR, PTT, prothrombin time, coagulation panel'],
  ]),
  ...termGroups('diagnostic', TESTS, [
    ['ekg', 'EKG, ECG, electrocardiogram'],
    ['sleep-study', 'sleep study, polysomnogram, polysomnography'],
    ['pulmonary-function', 'pulmonary function test, PFT, spirometry'],
    [
      'range-of-motion-test',
      'range of motion testing, computerized range of motion, rom testing, muscle testing, range of motion muscle testing',
    ],
    [
      'functional-capacity',
      'functional capacity evaluation, FCE, functional capacity assessment, work capacity evaluation',
    ],
    ['audiogram', 'audiogram, audiometry, hearing test'],
    ['endoscopy', 'endoscopy, EGD, esophagogastroduodenoscopy, colonoscopy'],
    ['cardiac-stress', 'cardiac stress test, treadmill test'],
    ['neuropsychological', 'neuropsychological testing, neuropsychological evaluation, neuropsych testing'],
    ['psychological-testing', 'psychological testing, psychometric testing, beck depression inventory'],
    ['arterial-study', 'ankle brachial index, ABI'],
    ['balance-test', 'VNG, videonystagmography, balance testing'],
  ]),
];
