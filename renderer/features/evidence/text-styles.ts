import { makeStyles, tokens } from '@fluentui/react-components';

/** How citations, and sentences without one, look in a text. */
export const useEvidenceTextStyles = makeStyles({
  marks: {
    '& [data-evidence]': {
      padding: '0 4px',
      borderRadius: tokens.borderRadiusSmall,
      backgroundColor: tokens.colorBrandBackground2,
      color: tokens.colorBrandForeground2,
      cursor: 'pointer',
      // Seen in high contrast, where it has no colour of its own.
      outline: `1px solid ${tokens.colorTransparentStroke}`,
    },
    '& .ProseMirror-selectednode': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '& [data-chip="outdated"]': {
      textDecorationLine: 'underline',
      textDecorationStyle: 'wavy',
      textDecorationThickness: '1px',
    },
    '& [data-chip="lost"], & [data-chip="removed"]': {
      backgroundColor: tokens.colorStatusWarningBackground1,
      color: tokens.colorStatusWarningForeground1,
      textDecorationLine: 'line-through',
    },
    '& .rests-on-nothing': {
      textDecorationLine: 'underline',
      textDecorationStyle: 'dotted',
      textDecorationThickness: '2px',
      textDecorationColor: tokens.colorPaletteDarkOrangeForeground1,
      textUnderlineOffset: '4px',
    },
  },
});
