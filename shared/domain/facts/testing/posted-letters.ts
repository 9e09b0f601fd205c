/**
 * What a person found in thirteen posted letters, from the case block and the summary to the end: dates, drugs with
 * strength and quantity, parts of the body with side and levels, pain scores, quantities. Short tokens, sorted, `*3` for three times.
 * Manoeuvres (straight leg raise, arm crossover) and things (knee scooter) are no parts of a body; degrees, millimetres,
 * grades of strength and numbers of sections are no quantities.
 */
export const POSTED_LETTERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'CM16-0213037': {
    date: '2016-10-13*3 2016-10-19 2016-11-03*3 2016-11-09 2016-12-09',
    'body-part': 'arm:right*2 back neck*12 neck:right shoulder*6 shoulder:right*11 spine upper-back*3',
    pain: '6-8',
  },
  'CM16-0228949': {
    date: '2016-10-14*2 2016-10-31 2016-11-16*2 2016-11-28 2016-12-05 2016-12-30',
    drug: 'ketoprofen:50mg',
    'body-part': 'finger*3 finger:right forearm*3 hand*3 hand:right thumb thumb:right wrist*3',
    pain: '3',
    quantity: 'count:visit=4 count:visit=5 count:visit=8-10 course:visit=6*3',
  },
  'CM16-0229336': {
    date: '2016-10-20*3 2016-10-28*2 2016-10-30 2016-11-28 2016-12-05 2016-12-30',
    'body-part': 'foot*2 foot:left*9 heart lungs',
    quantity: 'duration:day=7*3 duration:day=7-10*5 duration:hour=3 frequency:visit*3',
  },
  'CM16-0238035': {
    date: '2016-10-10*2 2016-10-27 2016-11-14 2016-11-23 2016-12-01*2 2016-12-12 2016-12-14 2017-01-20',
    'body-part': 'chest shoulder*11 shoulder:right*2',
    quantity: 'course:visit=8 duration:month=3*2 purchase:item rental:day=30',
  },
  'CM16-0246487': {
    date: '2016-10-21*2 2016-11-10 2016-11-21*2 2016-12-23 2016-12-29 2017-01-05 2017-01-31',
    drug: 'ondansetron*4 oxycodone/acetaminophen:5/325mg*2',
    'body-part': 'elbow shoulder*29 shoulder:left*4 upper-arm upper-extremity:left*2',
    quantity: 'count:visit=12*3 count:visit=24 duration:week=1*2 duration:week=2-4 rental:week=1',
  },
  'CM16-0247274': {
    date: '2016-10-31*2 2016-12-05 2016-12-06 2016-12-15 2016-12-22*4 2016-12-23 2016-12-30 2017-02-03',
    drug: 'cyclobenzaprine hydrocodone oxycodone/acetaminophen propranolol',
    'body-part':
      'arm:left forearm:right leg*2 low-back*23 low-back:left[L5-S1] low-back:right[L5-S1] low-back[L5-S1] neck*9 psyche spine upper-back*9 upper-extremity upper-extremity:bilateral',
    pain: '9',
    quantity: 'count:visit=10 count:visit=6*3',
  },
  'CM16-0247802': {
    date: '2016-11-02*2 2016-11-07*3 2016-11-14*4 2016-11-25*2 2016-11-28 2016-11-29 2016-12-05*2 2016-12-27 2016-12-30 2017-02-01',
    drug: 'cyclobenzaprine*7 cyclobenzaprine:5mg#30 hydrocodone/acetaminophen hydrocodone/acetaminophen:5/325mg#40 ketoprofen lidocaine*6 lidocaine:5%#1 orphenadrine orphenadrine:100mg#30',
    'body-part':
      'back*2 finger knee low-back*9 low-back[L1-2]*2 low-back[L3-4]*2 low-back[L4-5]*2 lower-extremity:bilateral spine*6',
    pain: '2',
    quantity: 'duration:week=2-3',
  },
  'CM16-0248655': {
    date: '2016-11-11*2 2016-12-09 2016-12-28 2017-01-12 2017-02-08 3026-12-09',
    'body-part': 'arm back groin hip*10 hip:left hip:right*9 pelvis*2 shoulder shoulder:right*4',
    pain: '9',
  },
  'CM17-0004547': {
    date: '2016-10-14*2 2016-11-28 2016-12-13*2 2016-12-27*2 2017-01-06 2017-01-11 2017-02-03',
    'body-part': 'ankle*3 foot*6 foot:left*7 knee',
    pain: '10',
    quantity: 'count:injection=1*2 count:item=1*3 duration:month=6',
  },
  'CM17-0009996': {
    date: '2016-12-12*3 2016-12-19 2016-12-22*2 2017-01-14 2017-01-25 2017-02-16',
    drug: 'hydrocodone/acetaminophen lidocaine',
    'body-part':
      'back heart knee knee:right leg:right low-back*6 shoulder:right thigh:right*2 upper-back*2 upper-back[T12]',
    pain: '5',
  },
  'CM17-0012582': {
    date: '2016-11-09*2 2016-12-09*2 2017-01-09 2017-01-14*2 2017-01-18 2017-01-24 2017-02-22',
    drug: 'cortisone*2 dexamethasone dexamethasone:120mg*2 lidocaine*2 lidocaine:1%*2 tramadol tramadol:50mg#90*2',
    'body-part':
      'knee*8 knee:bilateral*3 knee:left knee:right*11 leg leg:right*3 low-back neck shoulder:right',
    pain: '10 8-10',
    quantity: 'count:visit=12*2 count:visit=6*6',
  },
  'CM17-0016761': {
    date: '2016-10-22*3 2016-11-23 2017-01-09 2017-01-19*2 2017-01-25 2017-01-31 2017-02-23',
    drug: 'acetaminophen',
    'body-part': 'finger*12 finger:left*10 forearm*2 hand*4 hand:left*11 wrist*2',
    quantity:
      'count:visit=10*3 count:visit=12*3 count:visit=16*2 count:visit=2*2 count:visit=6*2 count:visit=8 frequency:visit',
  },
  'CM17-0020384': {
    date: '2016-10-20*3 2016-12-01 2016-12-15 2016-12-22 2017-01 2017-01-11 2017-01-12 2017-01-19*2 2017-01-31 2017-02-06 2017-02-28',
    'body-part':
      'elbow finger*3 finger:right*3 forearm hand*5 hand:right*3 neck skin*2 upper-extremity upper-extremity:right*5 wrist*12 wrist:right*8',
    pain: '5-10',
    quantity: 'count:visit=5',
  },
};

/** The same of the seed letter in the repository. */
export const SEED_LETTER: Readonly<Record<string, string>> = {
  date: '2002-02 2002-02-09',
  'body-part': 'low-back*12 low-back[L2-3,L3-4,L4-5] neck*7 shoulder:right spine*3 upper-back',
  pain: '7*2 7-8',
  quantity: 'count:visit=6 course:visit=8*2',
};
