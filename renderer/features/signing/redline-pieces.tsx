import { makeStyles } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import type { Piece } from '../../../shared/letter/redline-words.ts';
import { printText } from '../letter/letter-blocks.tsx';

/** On paper, whatever the theme: line and strike tell them apart, colours only help. 7:1 and more on their grounds. */
const useStyles = makeStyles({
  inserted: { color: '#0b4f1f', backgroundColor: '#e3f3e6', textDecorationThickness: '0.11em' },
  deleted: { color: '#7a1212', backgroundColor: '#fbe9e7', textDecorationThickness: '0.09em' },
  // The outline is black on white paper, in dark themes too.
  target: { ':focus-visible': { outline: '2px solid #000', outlineOffset: '2px' } },
});

/** Text with its changes. The first piece of each change takes the focus when it is gone to. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  const styles = useStyles();
  return (
    <>
      {pieces.map((piece, index) => {
        const text = 'text' in piece ? printText(piece) : <Footnote text={piece.footnote} />;
        if (piece.change === 'same') return <Fragment key={keyOf(index)}>{text}</Fragment>;
        const isFirst = pieces[index - 1]?.number !== piece.number;
        const Tag = piece.change === 'inserted' ? 'ins' : 'del';
        return (
          <Tag
            key={keyOf(index)}
            className={`${styles[piece.change]} ${styles.target}`}
            {...(isFirst && { 'data-change': piece.number, tabIndex: -1 })}
          >
            <Said>[{piece.change}: </Said>
            {text}
            <Said>] </Said>
          </Tag>
        );
      })}
    </>
  );
}

/** In its place, in small letters: numbers differ between the two letters. */
function Footnote({ text }: { text: string }) {
  return <small>[footnote: {text}]</small>;
}

/** Pieces have no identity but their place. */
const keyOf = (index: number) => index;

function Said({ children }: { children: ReactNode }) {
  return <span className="off-screen">{children}</span>;
}
