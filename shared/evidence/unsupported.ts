import { CITED, type Sentence, sentencesOf } from './sentences.ts';

/*
 * Whether a sentence tells of the record, and so has to rest on a page of it, or reasons: about a guideline, or to a
 * conclusion. By words alone, and towards silence: a sentence that neither list knows is not held against the writer.
 */

/** At its beginning: the sentence says what a guideline or the law says, whatever numbers follow. */
const OF_A_GUIDELINE =
  /\b(?:mtus|acoem|odg|guidelines?|official disability|chapter|label(?:l?ing)?|fda|criteri(?:a|on)|literature|stud(?:y|ies)|evidence[- ]based|labor code|section \d|regulations?|recommend(?:s|ed|ation)?)\b/i;
/** Anywhere: it draws a conclusion. */
const CONCLUDES =
  /\b(?:therefore|thus|hence|accordingly|consequently|as such|for these reasons|in summary|in conclusion|medical(?:ly)? necess(?:ary|ity)|(?:is|are|was|were) (?:not )?(?:supported|certified|warranted|indicated|appropriate|reasonable|established|upheld|overturned|consistent with))\b/i;
/** Anywhere: somebody of the case, what was done or found, a measure, a day. */
const OF_THE_RECORD = [
  /\b(?:patient|claimant|applicant|employee|injured worker|worker|(?:he|she|his|her)|provider|treating physician|surgeon)\b/i,
  /\b(?:reports?|reported|complain(?:s|ed|ts?)|denies|denied|document(?:s|ed|ation)|notes?|noted|show(?:s|ed|n)?|reveal(?:s|ed)|demonstrat(?:es|ed)|diagnos(?:is|es|ed)|underwent|received|completed|attended|failed|prescribed|takes|taking|injur(?:y|ed)|examination|mri|ct|x-rays?|radiographs?|emg|ncs|surgery|operated|therapy|physical exam)\b/i,
  /\b\d{1,2}\/\d{1,2}\/\d{2,4}\b|\b(?:19|20)\d\d\b/,
  /\b\d+(?:\.\d+)?\s*(?:\/\s*10|mg|mcg|ml|%|degrees?|visits?|sessions?|weeks?|months?|years?|days?|tablets?|units?|levels?)/i,
];
/** The first words of a sentence, in which it says what it is about. */
const HEAD_WORDS = 8;

/** What a sentence is: it tells of the record, it reasons, or neither can be told. */
export function kindOfSentence(sentence: string): 'fact' | 'reasoning' | 'unknown' {
  const text = sentence.replaceAll(CITED, ' ').trim();
  const head = text.split(/\s+/).slice(0, HEAD_WORDS).join(' ');
  if (OF_A_GUIDELINE.test(head) || CONCLUDES.test(text)) return 'reasoning';
  return OF_THE_RECORD.some((words) => words.test(text)) ? 'fact' : 'unknown';
}

/** Sentences of a paragraph that tell of the record and cite nothing of it. @param paragraph with `CITED` for each citation */
export function unsupportedIn(paragraph: string): Sentence[] {
  return sentencesOf(paragraph).filter(({ start, end }) => {
    const sentence = paragraph.slice(start, end);
    return !sentence.includes(CITED) && kindOfSentence(sentence) === 'fact';
  });
}
