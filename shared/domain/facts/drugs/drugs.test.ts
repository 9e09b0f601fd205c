import { describe, expect, it } from 'vitest';
import { TREATMENT_CATEGORIES } from '../../treatment-categories.ts';
import { find, only } from '../testing/find.ts';
import { strengthDisagreements } from './agreement.ts';
import { categoryOfClass } from './drug-entry.ts';
import { drugNamesOf, lookUpDrug } from './look-up.ts';
import { printStrength } from './strength.ts';
import { DRUGS } from './table/index.ts';

describe('a drug with what is said of it', () => {
  it('has strength, directions, quantity and refills', () => {
    const drug = only('drug', 'Gabapentin 300mg po tid #90 with 3 refills.');
    expect(drug).toMatchObject({
      generic: 'gabapentin',
      drugClass: 'anticonvulsant',
      quantity: 90,
      refills: 3,
      sig: { perDay: { low: 3, high: 3 }, route: 'oral' },
      text: 'Gabapentin 300mg po tid #90 with 3 refills',
    });
    expect(drug.strength && printStrength(drug.strength)).toBe('300 mg');
  });

  it.each([
    ['Vicodin 5/300 mg #30', '5/300 mg'],
    ['Percocet 7.5-325mg', '7.5/325 mg'],
    ['Norco 10/325', '10/325 mg'],
    ['Lidocaine 4% patch', '4%'],
    ['lidocaine hcl 2percent', '2%'],
    ['Duragesic 50 mcg/hr patch', '50 mcg/hour'],
    ['Kenalog 40 mg/mL', '40 mg/mL'],
    ['ibuprofen 1,200 mg', '1200 mg'],
    ['tramadol .5 mg', '0.5 mg'],
    ['20 mg of omeprazole', '20 mg'],
    ['Soma 250 #60', '250 mg'],
    ['Orphenadrine Citrate ER 100 mg tabs', '100 mg'],
    ['10 mg/325 mg Norco', '10/325 mg'],
  ])('%j has %s', (text, strength) => {
    const drug = only('drug', text);
    expect(drug.strength && printStrength(drug.strength)).toBe(strength);
  });

  it.each([
    [
      'Flexeril 7.5 mg, one tablet twice daily 14 days #28',
      { dose: { low: 1, high: 1 }, perDay: { low: 2, high: 2 }, days: 14 },
    ],
    [
      'Norco 5/325 1-2 tabs q4-6h prn pain',
      { dose: { low: 1, high: 2 }, perDay: { low: 4, high: 6 }, prn: true },
    ],
    ['naproxen 550 mg every eight to twelve hours as needed', { perDay: { low: 2, high: 3 }, prn: true }],
    ['Ambien 5 mg qhs', { perDay: { low: 1, high: 1 } }],
    ['Ultram 50 mg three times a day for 30 days', { perDay: { low: 3, high: 3 }, days: 30 }],
    ['Prilosec 20 mg. Sig: 1 po b.i.d. Disp #60', { dose: { low: 1, high: 1 }, perDay: { low: 2, high: 2 } }],
  ])('%j is taken so', (text, sig) => expect(only('drug', text).sig).toMatchObject(sig));

  it('keeps the volume that was injected apart from the strength', () => {
    const [lidocaine, steroid] = find(
      'drug',
      'injection of 4cc of lidocaine 1percent and 1cc of dexamethasone 4mg',
    );
    expect(lidocaine).toMatchObject({
      amount: { value: 4, unit: 'mL' },
      strength: { parts: [1], unit: '%' },
    });
    expect(steroid).toMatchObject({ amount: { value: 1, unit: 'mL' }, strength: { parts: [4], unit: 'mg' } });
  });

  it('takes the other name in parentheses for the same drug', () => {
    expect(only('drug', 'Ultram (tramadol) 50mg #90')).toMatchObject({ generic: 'tramadol', quantity: 90 });
    expect(only('drug', 'Prilosec 20 mg (omeprazole)').text).toBe('Prilosec 20 mg (omeprazole)');
  });

  it('gives each drug of a list its own', () => {
    const drugs = find('drug', 'tramadol ER 150 mg qd, naproxen 550 mg bid and Prilosec 20 mg daily');
    expect(drugs.map(({ generic, strength }) => [generic, strength?.parts[0]])).toEqual([
      ['tramadol', 150],
      ['naproxen', 550],
      ['omeprazole', 20],
    ]);
  });

  it('does not read a date as a strength', () => {
    expect(only('drug', 'given Norco 10/13/2016').strength).toBeUndefined();
  });

  it('does not take in what follows in another sentence', () => {
    expect(only('drug', 'He takes Norco. 12 visits were requested.').text).toBe('Norco');
  });
});

describe('compounded preparations', () => {
  it('are one drug with its ingredients', () => {
    const drug = only('drug', 'Ketoprofen 10%/Cyclobenzaprine 3%/Lidocaine 5% cream 120 gm');
    expect(drug).toMatchObject({
      drugClass: 'topical compound',
      form: 'cream',
      amount: { value: 120, unit: 'g' },
    });
    expect(drug.ingredients?.map(({ generic, percent }) => [generic, percent])).toEqual([
      ['ketoprofen', 10],
      ['cyclobenzaprine', 3],
      ['lidocaine', 5],
    ]);
  });

  it('may list the percentages behind the names', () => {
    const drug = only('drug', 'Flurbiprofen/Lidocaine/Menthol 20%/5%/4% ointment');
    expect(drug.ingredients?.map(({ percent }) => percent)).toEqual([20, 5, 4]);
  });

  it('are announced by the word', () => {
    expect(
      only('drug', 'a compounded cream containing gabapentin, ketoprofen and baclofen').ingredients,
    ).toHaveLength(3);
  });

  it('are not a list of tablets', () => {
    expect(find('drug', 'gabapentin, baclofen and naproxen')).toHaveLength(3);
  });
});

describe('misspelt and scanned names', () => {
  it.each([
    ['Cyclobenzaprin 7.5 mg', 'cyclobenzaprine'],
    ['Hydrocodne/APAP', 'hydrocodone'],
    ['0xycodone 10 mg', 'oxycodone'],
    ['Gabapent1n 300 mg', 'gabapentin'],
    ['Oxycodnoe', 'oxycodone'],
    ['Flexerill 10 mg', 'cyclobenzaprine'],
  ])('%s is %s, with doubt', (text, generic) => {
    const drug = find('drug', text)[0];
    expect(drug).toMatchObject({ generic, fuzzy: true });
    expect(drug?.confidence).toBeLessThan(0.85);
  });

  it.each([
    'concert',
    'ability',
    'ambient',
    'orthotics',
    'microwave',
    'symmetric',
    'relaxing',
    'aspiration',
    'lyrics',
    'lithium battery',
    'dorsal',
    'celebrate',
    'percent',
    'protocol',
  ])('%s is none', (word) => expect(find('drug', `The ${word} was noted.`)).toEqual([]));
});

describe('classes and schedules', () => {
  it.each([
    ['Norco', 'opioid', 'II'],
    ['Tylenol #3', 'opioid', 'III'],
    ['Ultram', 'opioid', 'IV'],
    ['Butrans', 'opioid', 'III'],
    ['Lyrica', 'anticonvulsant', 'V'],
    ['Xanax', 'benzodiazepine', 'IV'],
    ['Ambien', 'hypnotic', 'IV'],
    ['Soma', 'muscle relaxant', 'IV'],
    ['Neurontin', 'anticonvulsant', undefined],
    ['Terocin patches', 'topical analgesic', undefined],
    ['lidocaine patch', 'topical analgesic', undefined],
    ['Celebrex', 'nsaid', undefined],
  ])('%s: %s, %s', (text, drugClass, schedule) => {
    const drug = only('drug', text);
    expect(drug.drugClass).toBe(drugClass);
    expect(drug.schedule).toBe(schedule);
  });

  it('have categories that DWC has', () => {
    for (const { drugClass } of DRUGS) {
      const category = categoryOfClass(drugClass);
      if (category !== undefined) expect(TREATMENT_CATEGORIES).toContain(category);
    }
  });
});

describe('the table', () => {
  it('names each drug once a class, in lower case, and no brand for two drugs', () => {
    const brands = DRUGS.flatMap(({ brands: names }) => names.map((name) => name.toLowerCase()));
    expect(new Set(brands).size).toBe(brands.length);
    const keys = DRUGS.map(({ drugClass, generic }) => `${drugClass}: ${generic}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { generic } of DRUGS) expect(generic).toBe(generic.toLowerCase());
    expect(DRUGS.length).toBeGreaterThan(300);
  });

  it('is found whole: every brand and generic name reads as its drug', () => {
    for (const { generic, brands } of DRUGS) {
      for (const name of [generic, ...brands]) {
        expect(find('drug', `The patient takes ${name} now.`).map((drug) => drug.generic)).toEqual([generic]);
      }
    }
  });
});

describe('strengths within a text', () => {
  it('disagree where a drug is given in two', () => {
    const drugs = find(
      'drug',
      'Norco 10/325 mg #60 was requested. Norco 5/325 mg is not necessary. Soma 350 mg, Soma 350mg.',
    );
    expect(
      strengthDisagreements(drugs).map(({ generic, strengths }) => [
        generic,
        strengths.map(({ printed }) => printed),
      ]),
    ).toEqual([['hydrocodone/acetaminophen', ['10/325 mg', '5/325 mg']]]);
  });
});

describe('looking a drug up', () => {
  it.each([
    ['Norco', 'hydrocodone/acetaminophen'],
    ['hydrocodone-acetaminophen', 'hydrocodone/acetaminophen'],
    ['Hydrocodone/APAP', 'hydrocodone/acetaminophen'],
    ['cyclobenzaprin', 'cyclobenzaprine'],
    ['MS Contin', 'morphine'],
  ])('%s is %s', (name, generic) => expect(lookUpDrug(name)?.generic).toBe(generic));

  it.each(['zebra', '', 'Norco and Soma'])('%j is unknown', (name) =>
    expect(lookUpDrug(name)).toBeUndefined(),
  );

  it('gives the names to search for as well', () => {
    expect(drugNamesOf('Norco')).toEqual(
      expect.arrayContaining(['hydrocodone', 'hydrocodone/acetaminophen', 'Vicodin']),
    );
    expect(drugNamesOf('Norco')).not.toContain('acetaminophen');
    expect(drugNamesOf('zebra')).toEqual([]);
  });
});
