import { describe, expect, it } from 'vitest';
import { find } from '../testing/find.ts';

const codes = (text: string) => find('code', text).map(({ system, code }) => `${system} ${code}`);

describe('codes of diagnoses', () => {
  it.each([
    ['lumbar strain (S39.012A)', ['ICD-10 S39.012A']],
    ['M54.16, G56.01 and F32.9', ['ICD-10 M54.16', 'ICD-10 G56.01', 'ICD-10 F32.9']],
    ['ICD-10: I10', ['ICD-10 I10']],
    ['Diagnosis: 724.4', ['ICD-9 724.4']],
    ['Lumbar sprain (847.2)', ['ICD-9 847.2']],
    ['847.0 Cervical sprain; 847.2 Lumbar', ['ICD-9 847.0', 'ICD-9 847.2']],
    ['ICD-9 V58.69, E849.3', ['ICD-9 V58.69', 'ICD-9 E849.3']],
  ])('%j', (text, expected) => expect(codes(text)).toEqual(expected));
});

describe('codes of procedures', () => {
  it.each([
    ['CPT 97110, 97112 and 97140', ['CPT 97110', 'CPT 97112', 'CPT 97140']],
    ['CPT code 64483-50', ['CPT 64483']],
    ['15 min    97014', ['CPT 97014']],
    ['PRP injection 0232T', ['CPT 0232T']],
    ['TENS unit (E0730)', ['HCPCS E0730']],
    ['HCPCS A4556', ['HCPCS A4556']],
  ])('%j', (text, expected) => expect(codes(text)).toEqual(expected));
});

describe('numbers that are no codes', () => {
  it.each([
    'Example City, CA 90012, tel. (555) 555-0140',
    'in 2016 he weighed 150.5 lbs and paid $722.10',
    'Labor Code 4610.6, 9792.10.6(d), sections 3.3.1.2',
    'case CM16-0213037, claim EX-02-000917',
    'compression fracture of T12. L5-S1, C5-6',
    'grip 105.5 kg, temperature 98.6 F, BP 118/74',
    'transmittal R148CIM, page 12345',
  ])('%j', (text) => expect(codes(text)).toEqual([]));
});
