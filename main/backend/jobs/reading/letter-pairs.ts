/** Row and column of a word's edge; the letters a to z come before it. */
const EDGE = 26;
const SIDE = EDGE + 1;

/**
 * How rare a letter is after another in English medical and legal prose: `a` for one that always follows, one letter
 * more for each time that it is half as likely. Row: the letter before, or a word's beginning; column: the letter
 * after, or its end. Counted over posted determination letters and half of the sample's pages, no word more than
 * twenty times.
 */
const RARITY =
  'mfefihflemhdfdmfmdecghihglf' +
  'dkjgckkkdfkeggdhkegifkkkfke' +
  'dmgmdmmedmfehldkmfjdemmmhme' +
  'ekmgclhkcjmiglejmggkfimmimb' +
  'fiedfggihmiffdighdefifhfklc' +
  'dlkjdellcllelhdllelefllljle' +
  'fllldkhedllhieflleggelllglc' +
  'dljkcllldlljkicllfheilkleld' +
  'ehdefffmlmlefcdhkheekfmkmhh' +
  'fiiibiiiiiiiiidiiiiibiiiiig' +
  'gkkkdkfkdkkfkdkkkkekikhkkkb' +
  'dijfdiimdmjejjehmigfehmmemc' +
  'dfjhckhmdmmkemedmgfhfkmmgmd' +
  'emeddhdkegijkiejmmedfjmlijc' +
  'igffhggkfmkfecgemdfeeffkhmf' +
  'dmmkdmmfemmdimeemdgffmmmgme' +
  'iiiiiiiiiiiiiiiiiiiiaiiiiid' +
  'dmggcjglejgjfgeimgfehflmfmd' +
  'flfmdjmfdmhhglgemmedemjmimc' +
  'emimdmmdcmmhimfkmefgfmhmfmc' +
  'egffeigmfmmdeekemcddmkmkkmg' +
  'dlllblllclllllglllllilllllg' +
  'ekkkckkedkikkfdkkffikkhkjkc' +
  'cjgjejjidjjjjjjdjjjdijjjijc' +
  'ilgjdlllilljfhfgllejlllllla' +
  'biiiciiieiiiiieiiiiiiiiiigg' +
  'efeefegfeiifefeeiedeghfjilm';
const LEAST = 'a'.charCodeAt(0);

/** How unlike English a word of the letters a to z is: bits a letter pair. Words lie at 3.5, letters at random at 6.9. */
export function strangeness(word: string): number {
  let before = EDGE;
  let bits = 0;
  for (let at = 0; at <= word.length; at += 1) {
    const letter = at === word.length ? EDGE : word.charCodeAt(at) - LEAST;
    bits += RARITY.charCodeAt(before * SIDE + letter) - LEAST;
    before = letter;
  }
  return bits / (word.length + 1);
}
