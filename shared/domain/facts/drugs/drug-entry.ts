/** Classes as disputes name them, not a pharmacopoeia's. */
export type DrugClass =
  | 'opioid'
  | 'opioid antagonist'
  | 'nsaid'
  | 'analgesic'
  | 'muscle relaxant'
  | 'anticonvulsant'
  | 'antidepressant'
  | 'benzodiazepine'
  | 'hypnotic'
  | 'anxiolytic'
  | 'antipsychotic'
  | 'stimulant'
  | 'barbiturate'
  | 'cannabinoid'
  | 'topical analgesic'
  | 'topical compound'
  | 'local anesthetic'
  | 'corticosteroid'
  | 'viscosupplement'
  | 'botulinum toxin'
  | 'proton pump inhibitor'
  | 'h2 blocker'
  | 'gi agent'
  | 'antiemetic'
  | 'antimigraine'
  | 'antibiotic'
  | 'antihypertensive'
  | 'beta blocker'
  | 'calcium channel blocker'
  | 'alpha blocker'
  | 'antidiabetic'
  | 'statin'
  | 'fibrate'
  | 'anticoagulant'
  | 'asthma'
  | 'antihistamine'
  | 'bisphosphonate'
  | 'hormone'
  | 'androgen'
  | 'impotence'
  | 'dopamine agonist'
  | 'tnf modifier'
  | 'nutritional'
  | 'urinary'
  | 'antirheumatic'
  | 'other';

/** Federal schedules of controlled substances (21 CFR 1308). Schedule I has no medical use. */
export type Schedule = 'II' | 'III' | 'IV' | 'V';

export interface DrugEntry {
  /** Lower case; ingredients of a combination parted by `/`. */
  generic: string;
  drugClass: DrugClass;
  schedule?: Schedule;
  brands: readonly string[];
  /** Other generic names and usual abbreviations. */
  aliases: readonly string[];
}

/** Generic name (and aliases behind `=`), schedule or '', brand names. */
export type DrugRow = readonly [generic: string, schedule: Schedule | '', brands?: string];

/** A table's rows as entries: `['acetaminophen = apap, paracetamol', '', 'Tylenol']`. */
export function drugs(drugClass: DrugClass, rows: readonly DrugRow[]): DrugEntry[] {
  return rows.map(([names, schedule, brands = '']) => {
    const [generic = '', aliases = ''] = names.split(' = ');
    const entry = { generic, drugClass, brands: listed(brands), aliases: listed(aliases) };
    return schedule === '' ? entry : { ...entry, schedule };
  });
}

function listed(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

const CATEGORIES: Partial<Record<DrugClass, string>> = {
  opioid: 'Opioids',
  'opioid antagonist': 'Opoid Antagonist',
  nsaid: 'NSAID',
  analgesic: 'Misc Analgesics',
  'muscle relaxant': 'Muscle Relaxant',
  anticonvulsant: 'Anti-epilepsy drugs',
  antidepressant: 'Antidepressant',
  benzodiazepine: 'Benzodiazepines',
  hypnotic: 'Sedative-hypnotics',
  anxiolytic: 'AntiAnxiety',
  antipsychotic: 'Atypical Antipsychotic',
  barbiturate: 'Barbiturates',
  cannabinoid: 'Cannabinoids',
  'topical analgesic': 'Topical Analgesics',
  'topical compound': 'Topical Compounds',
  corticosteroid: 'Adrenal Cortical Steroids',
  viscosupplement: 'Viscosupplementation',
  'proton pump inhibitor': 'Proton Pump Inhibitors',
  'h2 blocker': 'H2 Blocker',
  'gi agent': 'GI Agents',
  antiemetic: 'Antiemetic',
  antimigraine: 'Antimigraine Agent',
  antibiotic: 'Anti-infectives',
  antihypertensive: 'Antihypertensive',
  'beta blocker': 'Beta-blocker',
  'calcium channel blocker': 'Calcium Cannel Blocker',
  'alpha blocker': 'Alpha-blocker',
  antidiabetic: 'Antidiabetics',
  statin: 'Statin',
  fibrate: 'Fibric Acid',
  anticoagulant: 'Anti-coagulant',
  asthma: 'Asthma Medications',
  antihistamine: 'Antihistamine',
  bisphosphonate: 'Bisphosphonates',
  hormone: 'Hormones',
  androgen: 'Androgens & Anabolic Steroids',
  impotence: 'Impotence Agents',
  'dopamine agonist': 'Dopamine agonists',
  'tnf modifier': 'Tumor necrosis factor (TNF) modified',
  nutritional: 'Nutritional Products',
  'local anesthetic': 'Injection',
  'botulinum toxin': 'Injection',
};

/** DWC's treatment category of a class, as `TREATMENT_CATEGORIES` writes it; undefined where DWC has none that fits. */
export function categoryOfClass(drugClass: DrugClass): string | undefined {
  const name = CATEGORIES[drugClass];
  return name === undefined ? undefined : `Pharmaceuticals * * ${name}`;
}
