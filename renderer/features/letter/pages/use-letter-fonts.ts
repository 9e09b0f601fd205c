import { useEffect, useState } from 'react';

/** The faces of a letter. They come with the program, and are loaded when something is drawn in them. */
const FACES = [
  "16px 'Liberation Serif'",
  "bold 16px 'Liberation Serif'",
  "italic 16px 'Liberation Serif'",
  "italic bold 16px 'Liberation Serif'",
  "16px 'Liberation Sans'",
  "bold 16px 'Liberation Sans'",
];

/** True once the letter's fonts are there: before, lines would be measured in another one. */
export function useLetterFonts(): boolean {
  const [areLoaded, setAreLoaded] = useState(() => FACES.every((face) => document.fonts.check(face)));
  useEffect(() => {
    let isGone = false;
    const done = () => {
      if (!isGone) setAreLoaded(true);
    };
    // Without one of them the letter is drawn in the next font of its list, and so are its pages.
    Promise.all(FACES.map((face) => document.fonts.load(face))).then(done, done);
    return () => {
      isGone = true;
    };
  }, []);
  return areLoaded;
}
