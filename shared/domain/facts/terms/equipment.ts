import { termGroups } from './term-group.ts';

export const EQUIPMENT = [
  ...termGroups('equipment', 'DMEPOS * Electrical Stimulation *', [
    [
      'tens',
      'TENS, transcutaneous electrical nerve stimulation, tens unit, transcutaneous electrical nerve stimulator, transcutaneous electrical nerve stimulation unit',
    ],
    [
      'interferential',
      'interferential current stimulation, interferential unit, IFC, interferential, IF unit, interferential stimulator, ICS unit, interferential current',
    ],
    ['h-wave', 'H-wave, h wave unit, h wave device, h wave stimulation, H-wave homecare system'],
    [
      'nmes',
      'neuromuscular electrical stimulation, NMES, neuromuscular stimulator, EMS unit, muscle stimulator',
    ],
    [
      'electrical-stimulation',
      'electrical stimulation, e stim, estim, electric stimulation, electrical muscle stimulation, microcurrent',
    ],
    ['bone-stimulator', 'bone growth stimulator, bone stimulator, bone growth stimulation'],
    [
      'percutaneous-stimulation',
      'percutaneous electrical nerve stimulation, PENS, p stim, percutaneous neurostimulation',
    ],
  ]),
  ...termGroups('equipment', 'DMEPOS * DME *', [
    ['dme', 'durable medical equipment, DME, medical equipment'],
    [
      'cold-therapy',
      'cold therapy unit, cold therapy, cold compression therapy, continuous flow cryotherapy, cryotherapy, cold compression unit, vascutherm, polar care, game ready, hot cold unit, hot and cold therapy, hot cold therapy unit, ice machine, cryotherapy unit, thermacure, q tech',
    ],
    ['cpm', 'continuous passive motion, CPM, cpm machine, continuous passive motion device'],
    ['wheelchair', 'wheelchair, manual wheelchair, power wheelchair, electric wheelchair'],
    ['scooter', 'knee scooter, scooter, knee walker, roll about, mobility scooter, motorized scooter'],
    ['walker', 'walker, front wheel walker, rolling walker, rollator, FWW'],
    ['cane', 'cane, quad cane, single point cane'],
    ['crutches', 'crutches, crutch'],
    ['hospital-bed', 'hospital bed, adjustable bed'],
    ['mattress', 'mattress, orthopedic mattress, memory foam mattress'],
    [
      'bathroom-equipment',
      'shower chair, raised toilet seat, commode, grab bars, bedside commode, tub bench, 3 in 1 commode',
    ],
    [
      'home-traction',
      'home traction unit, cervical traction unit, saunders traction, home cervical traction, pneumatic traction',
    ],
    ['lift-chair', 'lift chair, recliner, ergonomic chair'],
    ['home-exercise-kit', 'home exercise kit, exercise equipment, home exercise equipment, exercise ball'],
    [
      'dvt-device',
      'intermittent pneumatic compression, DVT prophylaxis, pneumatic compression device, sequential compression device, DVT compression',
    ],
    ['paraffin', 'paraffin bath, paraffin bath unit'],
    ['heating-pad', 'heating pad, heat pad, thermophore'],
    ['pillow', 'cervical pillow, orthopedic pillow'],
    ['cpap', 'CPAP, continuous positive airway pressure'],
  ]),
  ...termGroups('equipment', 'DMEPOS * Prosthetics/Orthotics *', [
    [
      'back-brace',
      'back brace, lumbar brace, LSO, lumbar support, lumbosacral orthosis, lumbar corset, back support, TLSO, lso brace, lumbar orthosis',
    ],
    [
      'knee-brace',
      'knee brace, unloader brace, hinged knee brace, post op knee brace, knee immobilizer, knee orthosis',
    ],
    [
      'wrist-brace',
      'wrist brace, wrist splint, thumb spica, thumb spica splint, wrist hand splint, cock up splint, wrist support',
    ],
    ['ankle-brace', 'ankle brace, ankle foot orthosis, AFO, air cast, ankle support'],
    ['elbow-brace', 'elbow brace, tennis elbow strap, elbow splint'],
    ['cervical-collar', 'cervical collar, neck brace, soft collar'],
    [
      'sling',
      'sling, shoulder sling, abduction sling, ultrasling, ultra sling, slingshot sling, abduction pillow sling, shoulder immobilizer, abduction pillow, shoulder wrap',
    ],
    ['orthotics', 'orthotics, custom orthotics, foot orthotics, orthotic, shoe inserts'],
    ['splint', 'splint, cast'],
    ['boot', 'cam boot, fracture boot, cam walker, walking boot, cam walker boot'],
    ['orthopedic-shoes', 'orthopedic shoes, custom shoes, diabetic shoes'],
    ['prosthesis', 'prosthesis, prosthetic'],
    ['brace', 'brace, bracing, orthosis'],
    ['compression-stockings', 'compression stockings, ted hose'],
    ['hearing-aids', 'hearing aids'],
  ]),
  ...termGroups('equipment', 'DMEPOS * Supplies *', [
    ['supplies', 'tens supplies, electrodes, batteries, tens patches, tens electrodes, lead wires'],
    ['wound-supplies', 'dressing supplies, wound supplies, gauze'],
  ]),
  ...termGroups('drug-class', 'Pharmaceuticals * * NSAID', [
    [
      'nsaid',
      'NSAID, nonsteroidal anti inflammatory drug, non steroidal anti inflammatory drug, nonsteroidal anti inflammatory, anti inflammatory medication, anti inflammatory, anti inflammatories, antiinflammatory, anti inflammatory agent, non steroidal anti inflammatory',
    ],
  ]),
  ...termGroups('drug-class', 'Pharmaceuticals * * Opioids', [
    [
      'opioid',
      'opioid, opiate, narcotic, narcotic analgesic, opioid medication, opioid analgesic, narcotic medication, opioid therapy',
    ],
  ]),
  ...termGroups('drug-class', 'Pharmaceuticals * * Muscle Relaxant', [
    ['muscle-relaxant', 'muscle relaxant, muscle relaxer, antispasmodic, antispasticity drug'],
  ]),
  ...termGroups('drug-class', 'Pharmaceuticals * * Anti-epilepsy drugs', [
    ['anticonvulsant', 'anticonvulsant, AED, antiepilepsy drug, anti epilepsy drug, antiepileptic'],
  ]),
  ...termGroups('drug-class', 'Pharmaceuticals * * Antidepressant', [
    [
      'antidepressant',
      'antidepressant, anti depressant, SSRI, SNRI, TCA, tricyclic, tricyclic antidepressant',
    ],
  ]),
  ...termGroups('drug-class', 'Pharmaceuticals * * Benzodiazepines', [
    ['benzodiazepine', 'benzodiazepine, benzo, benzos'],
  ]),
  ...termGroups('drug-class', 'Pharmaceuticals * * Topical Analgesics', [
    [
      'topical-analgesic',
      'topical analgesic, topical medication, topical cream, topical, topicals, pain cream',
    ],
  ]),
  ...termGroups('drug-class', 'Pharmaceuticals * * Topical Compounds', [
    [
      'compound',
      'compounded cream, compound cream, compounded medication, compounded product, topical compound, compound medication, compounded topical',
    ],
  ]),
  ...termGroups('drug-class', 'Pharmaceuticals * * Proton Pump Inhibitors', [
    ['ppi', 'PPI, proton pump inhibitor'],
  ]),
  ...termGroups('drug-class', 'Pharmaceuticals * * Sedative-hypnotics', [
    ['hypnotic', 'hypnotic, sleep medication, sleep aid, sedative, sedative hypnotic, sleeping pill'],
  ]),
  ...termGroups('drug-class', 'Pharmaceuticals * * AntiAnxiety', [
    ['anxiolytic', 'anxiolytic, anti anxiety medication, antianxiety, anti anxiety'],
  ]),
  ...termGroups('drug-class', 'Pharmaceuticals * * Antiemetic', [
    ['antiemetic', 'antiemetic, anti emetic, anti nausea medication'],
  ]),
  ...termGroups('drug-class', 'Pharmaceuticals * * Adrenal Cortical Steroids', [
    ['steroid', 'corticosteroid, steroid, oral steroid, steroids'],
  ]),
  ...termGroups('drug-class', undefined, [
    ['analgesic', 'analgesic, pain medication, pain medicine, painkiller, pain reliever, pain meds'],
    [
      'otc',
      'over the counter medication, over the counter, OTC, over the counter medicine, non prescription',
    ],
    ['medication', 'medication, medications, meds, prescription, prescribed medication'],
  ]),
];
