/**
 * What the thirteen posted letters say, read by hand. An item: first and last word of the request as first made; the
 * decision, how utilization review had split it, and the number of the item that it follows; the chapters that each side
 * cites by the first word of their titles, where these are of the MTUS.
 */
export type ItemTruth = readonly [title: string, decision: string, administrator: string, reviewer: string];

export const POSTED_LETTERS: Readonly<Record<string, readonly ItemTruth[]>> = {
  'CM16-0213037': [
    ['MRI contrast', 'upheld', 'Shoulder 2004', 'Shoulder 2004'],
    ['MRI contrast', 'upheld', 'Neck 2004', 'Neck 2004'],
  ],
  'CM16-0228949': [
    ['Continue weeks', 'upheld', 'Forearm, 2004; Postsurgical 2009; Chronic 2016', 'Chronic 2016'],
  ],
  'CM16-0229336': [['Acute fracture', 'overturned substituted', 'outside', 'outside']],
  'CM16-0238035': [
    ['Right decompression', 'upheld', 'outside', 'Shoulder 2004'],
    ['Medical Clearance', 'upheld, follows 1', 'none', 'none'],
    ['Labs EKG', 'upheld, follows 1', 'none', 'none'],
    ['Labs X-ray', 'upheld, follows 1', 'none', 'none'],
    ['Post-op weeks', 'upheld, follows 1', 'none', 'none'],
    ['Associated rental', 'upheld, follows 1', 'none', 'none'],
    ['Associated purchase', 'upheld, follows 1', 'none', 'none'],
    ['Associated pillow', 'upheld, follows 1', 'none', 'none'],
  ],
  'CM16-0246487': [
    ['Left tenodesis', 'overturned', 'Shoulder 2004', 'Shoulder 2004'],
    ['Associated 12', 'overturned, follows 1', 'Shoulder 2004; Postsurgical 2009', 'Postsurgical 2009'],
    ['Associated week', 'overturned, follows 1', 'outside', 'outside'],
    ['Associated sling', 'overturned, follows 1', 'Shoulder 2004', 'outside'],
    ['Post-op 5/325mg', 'upheld', 'Shoulder 2004; Opioid 2016', 'Opioid 2016'],
    ['Post-op Zofran', 'upheld', 'outside', 'Chronic 2016'],
  ],
  'CM16-0247274': [
    ['Neuroplasty, spine', 'upheld', 'Low 2004', 'outside'],
    ['Injection spine', 'upheld, follows 1', 'none', 'none'],
    ['Right injection', 'upheld', 'Low 2004', 'Low 2004'],
    ['Left injection', 'upheld', 'Low 2004', 'Low 2004'],
    ['Physical spine', 'upheld', 'Neck 2004', 'Chronic 2016'],
    ['Physical spine', 'upheld', 'Neck 2004', 'Chronic 2016'],
  ],
  'CM16-0247802': [
    ['Spine lumbar', 'overturned', 'Low 2004', 'Chronic 2016'],
    ['Orphenadrine #30', 'upheld', 'none', 'Chronic 2016'],
    ['Lidocaine #1', 'upheld', 'outside', 'Chronic 2016'],
    ['Norco #40', 'upheld', 'none', 'Opioid 2016'],
    ['Retrospective 11/14/16', 'upheld', 'outside', 'Chronic 2016'],
  ],
  'CM16-0248655': [['MRI hip', 'upheld', 'outside', 'outside']],
  'CM17-0004547': [
    ['1 foot', 'upheld', 'Ankle 2004', 'outside'],
    ['1 scooter', 'upheld', 'outside', 'General 2004'],
  ],
  'CM17-0009996': [['Hospital rental', 'upheld', 'none', 'outside']],
  'CM17-0012582': [
    ['Physical sessions', 'upheld partial', 'Chronic 2016', 'Chronic 2016'],
    ['Ultram #90', 'upheld', 'Opioid 2016', 'Opioid 2016'],
    ['Platelet-rich knee', 'upheld', 'outside', 'outside'],
    ['Retrospective knee', 'overturned', 'outside', 'Knee 2004'],
  ],
  'CM17-0016761': [
    ['Twelve hand/finger', 'upheld partial', 'none', 'Chronic 2016'],
    ['Gym membership', 'upheld', 'outside', 'outside'],
  ],
  'CM17-0020384': [['EMG/NCS extremity', 'overturned partial', 'Forearm, 2004', 'outside']],
};
