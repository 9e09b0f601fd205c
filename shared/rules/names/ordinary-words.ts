import list from './ordinary-words.json' with { type: 'json' };

/** Common English words, taken from a dictionary by how often they are used; a surname among them may be the word. */
const ORDINARY = new Set(list.words.split(' '));

/** Names that medicine uses for tests, signs, procedures and diseases. */
const EPONYMS = new Set(
  `achilles addison adson allen alzheimer apley babinski baker bankart beck bennett bouchard boutonniere bragard brudzinski
  bunnell charcot chvostek cobb codman colles cozen crohn cushing dawbarn dequervain deqervain dejerine doppler dugas
  dupuytren ely epworth erb ewing finkelstein foley freiberg froment gaenslen galeazzi garden glasgow goldthwait goutallier
  graves guillain guyon hamilton hashimoto hawkins heberden herbert hill hodgkin hoffa hoffman hoffmann homan homans hoover
  hornblower horner huntington jackson jaeger jobe jones kellgren kemp kernig kienbock kim kirschner klippel kohler lachman
  lasegue lawrence ledderhose lhermitte likert lisfranc lund maisonneuve maudsley mcgill mckenzie mcmurray meniere menell
  milgram millon mills modic monteggia morton mumford murphy neer nachlas noble ober obrien osgood oswestry outerbridge
  paget pancoast parkinson parsonage patrick perthes pfirrmann phalen popeye pott pratt quervain rancho raynaud rockwood
  rolando romberg roland roos sachs salter scarf scheuermann schlatter schmorl schober seddon sever sjogren slocum smith
  snellen sorensen speed spurling stener steinmann stinchfield stryker sudeck sunderland thessaly thomas thompson tinel
  tinetti trendelenburg trousseau turner valsalva waddell wallenberg wartenberg watson weber wechsler wilson wright
  yeoman yergason zung`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Capitals that reviews write for other things than an organisation. */
const ABBREVIATIONS = new Set(
  `acdf acoem aanem aaos acsm adls ahrq alif ames asam asia bilat bmac calif cams cbc cesi copd cpap crps cures dmepos dsm
  dvts eens emgs esis eswt fabere fabers faber fces fda gerd hbot hipaa icd imr lesi lcsw lso mmpi mris msds mtus nasal ncs ncvs ndc
  nmes nsaid nsaids odg orif ortho osha plif prn prom pros ptsd qid rice rom roms slap snri snris soap ssri ssris tens tesi
  tfesi tlif tlso uds vas wbat wcab womac`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Shorter ones are syllables, prefixes and abbreviations as often as names. */
const SHORTEST_NAME = 3;

/** True for a name that is also a common word, or too short to tell: it needs something beside it that says it is a name. */
export function isOrdinary(key: string): boolean {
  return key.length < SHORTEST_NAME || ORDINARY.has(key);
}

export function isEponym(key: string): boolean {
  return EPONYMS.has(key);
}

export function isAbbreviation(key: string): boolean {
  return ABBREVIATIONS.has(key);
}
