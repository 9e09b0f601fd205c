import type { BodyPartFact } from '../fact.ts';
import type { BodyRegionId } from './regions.ts';

type Through = BodyPartFact['through'];

/** Names of regions, of structures that belong to one, and of conditions that imply one; parted by commas. */
interface Names {
  name: string;
  structure?: string;
  condition?: string;
}

const NAMES: Record<BodyRegionId, Names> = {
  head: {
    name: 'head, skull, scalp, brain, cranial, cranium',
    condition: 'concussion, headache, migraine, post concussive, traumatic brain injury, TBI, cephalgia',
  },
  face: { name: 'face, facial, nose, nasal, maxillofacial, cheek, forehead' },
  eye: {
    name: 'eye, ocular, eyelid',
    structure: 'cornea, corneal, retina, retinal',
    condition: 'conjunctivitis',
  },
  ear: { name: 'ear', condition: 'hearing loss, tinnitus' },
  jaw: { name: 'jaw, mandible, tmj, temporomandibular joint, temporomandibular', condition: 'bruxism' },
  teeth: { name: 'tooth, teeth, dental' },
  neck: {
    name: 'neck, cervical spine, cervical, c spine, cspine, cervical region',
    structure:
      'trapezius, upper trapezius, trapezius muscle, levator scapulae, scalene, occipital, suboccipital, odontoid',
    condition: 'cervicalgia, whiplash, cervicogenic, torticollis',
  },
  'upper-back': {
    name: 'upper back, mid back, midback, middle back, thoracic spine, thoracic, t spine, dorsal spine, interscapular, thoracic region',
    structure: 'rhomboid, scapulothoracic, scapula, scapular, parascapular, shoulder blade',
  },
  'low-back': {
    name: 'low back, lower back, lumbar back, lumbar spine, lumbar, lumbosacral, lumbosacral spine, l spine, ls spine, L/S spine, lumbo sacral, lower spine, lowback',
    structure: 'paralumbar, quadratus lumborum, sacrum, sacral',
    condition: 'lumbago, sciatica, cauda equina, lumbalgia',
  },
  sacroiliac: { name: 'sacroiliac, sacroiliac joint, SI joint, s i joint, SIJ', condition: 'sacroiliitis' },
  coccyx: { name: 'coccyx, tailbone, coccygeal', condition: 'coccydynia, coccygodynia' },
  back: { name: 'back, dorsum of back' },
  spine: { name: 'spine, spinal, vertebral column', structure: 'paravertebral, paraspinal, paraspinals' },
  chest: {
    name: 'chest, thorax, rib, ribs, sternum, chest wall, rib cage, breast',
    structure: 'intercostal, costochondral, clavicle, clavicular, collarbone',
    condition: 'costochondritis',
  },
  lungs: { name: 'lung, pulmonary, respiratory', condition: 'asthma, pneumonia, COPD' },
  heart: { name: 'heart, cardiac, cardiovascular' },
  abdomen: {
    name: 'abdomen, abdominal, stomach, gastrointestinal, epigastric, umbilical',
    condition: 'umbilical hernia, ventral hernia, hiatal hernia, gastritis, GERD, gastroesophageal reflux',
  },
  pelvis: { name: 'pelvis, pelvic', structure: 'pubic, ischial' },
  shoulder: {
    name: 'shoulder, shoulder joint, shoulder girdle',
    structure:
      'rotator cuff, supraspinatus, infraspinatus, subscapularis, teres minor, acromioclavicular joint, acromioclavicular, AC joint, glenohumeral, glenohumeral joint, acromion, subacromial, subdeltoid, biceps tenodesis, biceps tendon, bankart, SLAP, SLAP lesion, SLAP tear, deltoid, glenoid',
    condition: 'frozen shoulder, adhesive capsulitis',
  },
  'upper-arm': { name: 'upper arm', structure: 'humerus, humeral, biceps, triceps' },
  elbow: {
    name: 'elbow, antecubital',
    structure: 'epicondyle, lateral epicondyle, medial epicondyle, olecranon, cubital tunnel, radial head',
    condition:
      'epicondylitis, lateral epicondylitis, medial epicondylitis, tennis elbow, golfers elbow, cubital tunnel syndrome',
  },
  forearm: { name: 'forearm' },
  wrist: {
    name: 'wrist, carpal',
    structure:
      'carpal tunnel, scaphoid, lunate, TFCC, triangular fibrocartilage, distal radius, distal ulna, scapholunate, first dorsal compartment',
    condition:
      "carpal tunnel syndrome, CTS, de quervain's, de quervain, dequervain's, dequervain, ganglion cyst",
  },
  hand: {
    name: 'hand, palm, palmar',
    structure: 'metacarpal, thenar, hypothenar',
    condition: "dupuytren's, dupuytren",
  },
  finger: {
    name: 'finger, fingers, index finger, long finger, middle finger, ring finger, small finger, little finger, fingertip, digit',
    structure:
      'proximal phalanx, distal phalanx, middle phalanx, phalanx, phalanges, interphalangeal joint, interphalangeal, MCP, PIP joint, DIP joint, PIP, DIP, MCP joint, metacarpophalangeal',
    condition: 'trigger finger, mallet finger',
  },
  thumb: { name: 'thumb', structure: 'CMC joint, carpometacarpal, basal joint', condition: 'trigger thumb' },
  arm: { name: 'arm' },
  'upper-extremity': {
    name: 'upper extremity, upper limb, UE, UEs, RUE, LUE, BUE',
    structure: 'brachial plexus',
  },
  hip: {
    name: 'hip, hip joint',
    structure:
      'acetabulum, acetabular, femoral head, greater trochanter, trochanter, trochanteric, piriformis, iliotibial band',
    condition: 'trochanteric bursitis, femoroacetabular impingement',
  },
  groin: { name: 'groin, inguinal, testicle, testicular, scrotum, scrotal', condition: 'inguinal hernia' },
  buttock: { name: 'buttock, gluteal, gluteus, glute' },
  thigh: { name: 'thigh', structure: 'quadriceps, hamstring, femur, femoral shaft' },
  knee: {
    name: 'knee, knee joint',
    structure:
      'patella, patellar, prepatellar, patellofemoral, meniscus, meniscal, medial meniscus, lateral meniscus, anterior cruciate ligament, ACL, posterior cruciate ligament, PCL, medial collateral ligament, MCL, LCL, kneecap, popliteal, pes anserine, medial compartment, lateral compartment',
    condition: 'chondromalacia patella, chondromalacia patellae, bakers cyst',
  },
  'lower-leg': {
    name: 'lower leg, shin, calf, calves',
    structure: 'tibia, tibial, fibula, fibular, gastrocnemius, tibial plateau',
  },
  ankle: {
    name: 'ankle, ankle joint',
    structure:
      'achilles, achilles tendon, malleolus, lateral malleolus, medial malleolus, talus, talar, tarsal tunnel, syndesmosis, ATFL, peroneal tendon',
    condition: 'achilles tendinitis',
  },
  foot: {
    name: 'foot, feet, heel, midfoot, mid foot, forefoot, hindfoot, instep',
    structure:
      'plantar fascia, plantar, metatarsal, tarsometatarsal, tarsometatarsal joint, lisfranc, calcaneus, calcaneal, navicular, cuboid, cuneiform, metatarsophalangeal',
    condition: "plantar fasciitis, hallux valgus, bunion, morton's neuroma, hammertoe, lisfranc fracture",
  },
  toe: { name: 'toe, great toe, big toe, hallux' },
  leg: { name: 'leg' },
  'lower-extremity': { name: 'lower extremity, lower limb, LE, LEs, RLE, LLE, BLE' },
  psyche: {
    name: 'psyche, psych, psychiatric, psychological, mental health',
    condition:
      'depression, depressive disorder, major depressive disorder, anxiety, anxiety disorder, PTSD, posttraumatic stress disorder, post traumatic stress disorder, panic disorder, adjustment disorder, panic attack, emotional distress',
  },
  skin: { name: 'skin', condition: 'dermatitis, cellulitis, laceration' },
};

export interface BodyName {
  region: BodyRegionId;
  through: Through;
}

/** Every name with what it stands for. */
export const BODY_NAMES: readonly (readonly [string, BodyName])[] = entries();

function entries(): (readonly [string, BodyName])[] {
  const all: (readonly [string, BodyName])[] = [];
  for (const [id, names] of Object.entries(NAMES)) {
    if (!isRegion(id)) continue;
    for (const through of ['name', 'structure', 'condition'] as const) {
      for (const term of (names[through] ?? '').split(', ')) {
        if (term !== '') all.push([term, { region: id, through }]);
      }
    }
  }
  return all;
}

function isRegion(id: string): id is BodyRegionId {
  return Object.hasOwn(NAMES, id);
}
