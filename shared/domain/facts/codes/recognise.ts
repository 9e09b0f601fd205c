import type { CodeFact } from '../fact.ts';
import { spanOf, type Taken } from '../text/taken.ts';
import { startOf, type Tokens, tokenAt } from '../text/tokens.ts';

type System = CodeFact['system'];

// Each is tried at the first character of a token only, and is of bounded length.
const ICD10 = /[A-TV-Z]\d[0-9AB]\.[0-9A-Z]{1,4}(?![\w.]\w)/y;
const ICD10_WHOLE = /[A-TV-Z]\d[0-9AB][0-9A-Z]{0,4}(?!\w)/y;
const ICD9 = /(?:\d{3}\.\d{1,2}|V\d{2}\.\d{1,2}|E\d{3}\.\d)(?![\w%]|\.\d)/y;
const CPT = /(?:\d{5}|\d{4}[FTU])(?![\w]|\.\d|-\d{4})/y;
const HCPCS = /[A-CEGHJ-MP-V]\d{4}(?!\w|\.\d)/y;

/** How far before a code the word may stand that says what it is. */
const LABEL_REACH = 90;
/** How far behind an ICD-9 code the diagnosis may stand that it names. */
const NAME_REACH = 48;

const ICD_LABEL = /\b(?:ICD|diagnos[ie]s|diagnoses|dx|impressions?|assessment)\b/i;
const CPT_LABEL = /\b(?:CPT|procedure codes?|billing codes?|service codes?)\b/i;
const HCPCS_LABEL = /\b(?:HCPCS|CPT|DME|codes?)\b/i;
const DIAGNOSIS_BEHIND =
  /^[\s:;,)\-–]{0,4}(?:[A-Za-z]+[\s,/-]{1,2}){0,4}(?:sprain|strain|pain|syndrome|disc|disk|radiculopathy|radiculitis|tear|fracture|contusion|tendinitis|tendonitis|stenosis|spondylosis|sciatica|neuritis|derangement|displacement|degeneration|myalgia|lumbago|cervicalgia|arthritis|osteoarthritis|bursitis|disorder|injury|impingement)/i;
const DIAGNOSIS_BEFORE =
  /(?:sprain|strain|pain|syndrome|sciatica|back|disc|radiculopathy|tear|fracture|contusion|lumbago|cervicalgia)\s{0,2}[([]\s?$/i;
const MEASURE_BEHIND = /^\s?(?:mg|mcg|kg|lbs?|pounds|cm|mm|ml|cc|degrees?|deg|feet|ft|%|F\b|°)/i;
/** Numbers of five digits behind these are post codes. */
const POST_CODE_BEFORE = /(?:\b[A-Z]{2}|California),?\s{1,3}$/;

/**
 * Codes of diagnoses and procedures. Those that are only digits need a word that says so (ICD, CPT, diagnosis, a
 * diagnosis beside it) or a neighbour that is one; telephone numbers, years and post codes are none.
 */
export function recogniseCodes(tokens: Tokens, taken: Taken): CodeFact[] {
  const facts: CodeFact[] = [];
  for (let index = 0; index < tokens.count; index += 1) {
    if (taken.has(index)) continue;
    const start = startOf(tokens, index);
    if (!standsFree(tokens.flat, start)) continue;
    const fact = readCode(tokens, start, facts.at(-1));
    if (fact === undefined) continue;
    facts.push(fact);
    const next = tokenAt(tokens, fact.end);
    taken.take(index, next);
    index = next - 1;
  }
  return facts;
}

function readCode(tokens: Tokens, start: number, last: CodeFact | undefined): CodeFact | undefined {
  const { flat } = tokens;
  const code = flat.charCodeAt(start);
  const isDigit = code >= 48 && code <= 57;
  if (!isDigit && (code < 65 || code > 90)) return undefined;
  const chained =
    last !== undefined && start - last.end <= 3 && /^[\s,;/&]{1,3}$/.test(flat.slice(last.end, start));
  if (isDigit) return readIcd9(tokens, start, last) ?? readCpt(tokens, start, last);
  const older = matchAt(ICD9, flat, start);
  if (older !== undefined && !/\bICD[\s-]?10\b/i.test(before(flat, start))) {
    const labelled = chained || ICD_LABEL.test(before(flat, start));
    return toFact(tokens, start, older, 'ICD-9', labelled ? 0.85 : 0.72);
  }
  const icd10 = matchAt(ICD10, flat, start);
  if (icd10 !== undefined) return toFact(tokens, start, icd10, 'ICD-10', 0.95);
  const hcpcs = matchAt(HCPCS, flat, start);
  if (hcpcs !== undefined) {
    const labelled = HCPCS_LABEL.test(before(flat, start)) || chained;
    // Unlabelled, only letters whose codes are common in treatment requests.
    if (labelled || /^[EGJL]/.test(hcpcs))
      return toFact(tokens, start, hcpcs, 'HCPCS', labelled ? 0.95 : 0.7);
  }
  const whole = matchAt(ICD10_WHOLE, flat, start);
  if (whole !== undefined && /\bICD/i.test(before(flat, start)))
    return toFact(tokens, start, whole, 'ICD-10', 0.85);
  return undefined;
}

function readIcd9(tokens: Tokens, start: number, last: CodeFact | undefined): CodeFact | undefined {
  const { flat } = tokens;
  const code = matchAt(ICD9, flat, start);
  if (code === undefined) return undefined;
  const behind = flat.slice(start + code.length, start + code.length + NAME_REACH);
  if (MEASURE_BEHIND.test(behind)) return undefined;
  const lead = before(flat, start);
  // In a list of codes and names the neighbours are codes too.
  const listed = last?.system === 'ICD-9' && start - last.end <= LABEL_REACH && /[;,\n(]\s{0,2}$/.test(lead);
  const labelled = ICD_LABEL.test(lead) || listed;
  const named = DIAGNOSIS_BEHIND.test(behind) || DIAGNOSIS_BEFORE.test(lead);
  if (!labelled && !named) return undefined;
  return toFact(tokens, start, code, 'ICD-9', labelled && named ? 0.97 : 0.85);
}

function readCpt(tokens: Tokens, start: number, last: CodeFact | undefined): CodeFact | undefined {
  const { flat } = tokens;
  const code = matchAt(CPT, flat, start);
  if (code === undefined || POST_CODE_BEFORE.test(flat.slice(Math.max(0, start - 14), start)))
    return undefined;
  const afterCode =
    last !== undefined && (last.system === 'CPT' || last.system === 'HCPCS') && start - last.end <= 12;
  const separated = afterCode && /^[\s,;/&x0-9()-]{1,12}(?:and\s)?$/.test(flat.slice(last.end, start));
  const labelled = CPT_LABEL.test(before(flat, start));
  // Codes of physical medicine and office visits fill therapy notes and bills without a label.
  const usual = /[FTU]$/.test(code) || /^(?:970[0-3]|971[1-6]|975[3-5]|992[01])\d/.test(code);
  if (!labelled && !separated && !usual) return undefined;
  return toFact(tokens, start, code, 'CPT', labelled || separated ? 0.95 : 0.72);
}

function before(flat: string, start: number): string {
  return flat.slice(Math.max(0, start - LABEL_REACH), start);
}

function matchAt(pattern: RegExp, flat: string, start: number): string | undefined {
  pattern.lastIndex = start;
  return pattern.exec(flat)?.[0];
}

/** Not within a word, a number, money or a chain of numbers. */
function standsFree(flat: string, start: number): boolean {
  const one = flat.charAt(start - 1);
  if (one === '') return true;
  if (/[\p{L}\d$_#@]/u.test(one)) return false;
  return !/[-./]/.test(one) || !/[\p{L}\d]/u.test(flat.charAt(start - 2));
}

function toFact(tokens: Tokens, start: number, code: string, system: System, confidence: number): CodeFact {
  return {
    kind: 'code',
    ...spanOf(tokens, start, start + code.length),
    confidence,
    system,
    code: code.toUpperCase(),
  };
}
