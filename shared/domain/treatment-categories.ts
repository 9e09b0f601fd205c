/**
 * Treatment categories of DWC's public search of IMR decisions (filter values, about 2017), as they stand there:
 * `Pharmaceuticals * * Opioids` is category, group, class. A pick list that can be added to.
 */
export const TREATMENT_CATEGORIES: readonly string[] = [
  'Diagnostic Testing',
  'Diagnostic Testing *',
  'Diagnostic Testing * EMG/NCV/NCS *',
  'Diagnostic Testing * Lab & Pathology *',
  'Diagnostic Testing * Other Diagnostic Tests *',
  'DMEPOS',
  'DMEPOS * DME *',
  'DMEPOS * Electrical Stimulation *',
  'DMEPOS * Prosthetics/Orthotics *',
  'DMEPOS * Supplies *',
  'Evaluation & Management',
  'Evaluation & Management * Dental Services *',
  'Evaluation & Management * Medical Specialties *',
  'Home Health',
  'Home Health * Home Health *',
  'Injection',
  'Injection * Facet Injection *',
  'Injection * Injection *',
  'Pharmaceuticals',
  'Pharmaceuticals * * Adrenal Cortical Steroids',
  'Pharmaceuticals * * Alpha-blocker',
  'Pharmaceuticals * * Androgens & Anabolic Steroids',
  'Pharmaceuticals * * AntiAnxiety',
  'Pharmaceuticals * * Anti-coagulant',
  'Pharmaceuticals * * Antidepressant',
  'Pharmaceuticals * * Antidiabetics',
  'Pharmaceuticals * * Antiemetic',
  'Pharmaceuticals * * Anti-epilepsy drugs',
  'Pharmaceuticals * * Antihistamine',
  'Pharmaceuticals * * Antihypertensive',
  'Pharmaceuticals * * Anti-infectives',
  'Pharmaceuticals * * Antimigraine Agent',
  'Pharmaceuticals * * Asthma medication',
  'Pharmaceuticals * * Asthma Medications',
  'Pharmaceuticals * * Atypical Antipsychotic',
  'Pharmaceuticals * * Barbiturates',
  'Pharmaceuticals * * Benzodiazepine',
  'Pharmaceuticals * * Benzodiazepines',
  'Pharmaceuticals * * Beta-blocker',
  'Pharmaceuticals * * Bisphosphonates',
  'Pharmaceuticals * * Calcium Cannel Blocker',
  'Pharmaceuticals * * Cannabinoids',
  'Pharmaceuticals * * Dopamine agonists',
  'Pharmaceuticals * * Fibric Acid',
  'Pharmaceuticals * * GI Agents',
  'Pharmaceuticals * * H2 Blocker',
  'Pharmaceuticals * * Histamine 2',
  'Pharmaceuticals * * Hormones',
  'Pharmaceuticals * * Impotence Agents',
  'Pharmaceuticals * * Injection',
  'Pharmaceuticals * * Misc Analgesics',
  'Pharmaceuticals * * Muscle Relaxant',
  'Pharmaceuticals * * NSAID',
  'Pharmaceuticals * * Nutritional Products',
  'Pharmaceuticals * * Opioids',
  'Pharmaceuticals * * Opoid Antagonist',
  'Pharmaceuticals * * Proton Pump Inhibitors',
  'Pharmaceuticals * * Sedative-hypnotics',
  'Pharmaceuticals * * Statin',
  'Pharmaceuticals * * Topical Analgesics',
  'Pharmaceuticals * * Topical Compounds',
  'Pharmaceuticals * * Tumor necrosis factor (TNF) modified',
  'Pharmaceuticals * * Viscosupplementation',
  'Pharmaceuticals * Topical Compounds *',
  'Programs',
  'Programs * Programs *',
  'Psych Services',
  'Psych Services * Evaluation & Management *',
  'Psych Services * Therapies *',
  'Rehabilitation',
  'Rehabilitation * Acupuncture *',
  'Rehabilitation * Chiropractic *',
  'Rehabilitation * Other Therapies *',
  'Rehabilitation * Physical Therapy/Occupational Therapy (PT/OT) *',
  'Surgery',
  'Surgery * Adjunct Surgical Services *',
  'Surgery * Arthroscopic Surgery *',
  'Surgery * Non-arthroscopic Surgery *',
  'Surgery * Spine *',
  'Surgery * Surgical Consult *',
  'Therapies',
  'Therapies * Other Therapies *',
  'Therapies * Therapies *',
  'Transportation',
  'Transportation * Transportation *',
];

/** Slips of the source that a reader need not see; the value itself stays as DWC writes it. */
const SLIPS: readonly [string, string][] = [
  ['Cannel', 'Channel'],
  ['Opoid', 'Opioid'],
];

/** `Rehabilitation * Acupuncture *` as `Rehabilitation: Acupuncture`. */
export function printCategory(category: string): string {
  const parts = category
    .split('*')
    .map((part) => part.trim())
    .filter((part, index, all) => part !== '' && part !== all[index - 1]);
  const [first = category, ...rest] = [...new Set(parts)];
  const printed = rest.length === 0 ? first : `${first}: ${rest.join(', ')}`;
  return SLIPS.reduce((text, [slip, right]) => text.replace(slip, right), printed);
}
