import { makeStyles, tokens } from '@fluentui/react-components';

/** Looks of what the tools for writing mark in a text. Their elements are the editor's, hence by class. */
export const useWritingStyles = makeStyles({
  marks: {
    '& .misspelt': {
      textDecorationLine: 'underline',
      textDecorationStyle: 'wavy',
      textDecorationColor: tokens.colorPaletteRedForeground1,
      textDecorationSkipInk: 'none',
      textUnderlineOffset: '3px',
    },
  },
});
