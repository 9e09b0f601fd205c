import { Button, Menu, MenuPopover, MenuTrigger, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { wordsIn } from '../../../../shared/spelling/words-in.ts';
import type { Spelling } from './spelling.ts';
import { SpellingChoices } from './spelling-choices.tsx';
import { useSpelling } from './use-spelling.ts';

/** So long nothing is typed before words are looked at: the last one is done then. */
const IDLE_MS = 600;

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 4px', marginTop: '2px' },
  word: {
    minWidth: 0,
    fontWeight: tokens.fontWeightRegular,
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
    textDecorationColor: tokens.colorPaletteRedForeground1,
    textDecorationThickness: '1px',
  },
});

interface Props {
  /** Of the field. */
  label: string;
  value: string;
  onChange(value: string): void;
}

/** The misspelt words of a plain field, below it: each is a button that offers what may have been meant. */
export function FieldSpelling({ label, value, onChange }: Props) {
  const styles = useStyles();
  const spelling = useSpelling();
  const words = useMisspelt(spelling, value);
  if (spelling === undefined || words.length === 0) return null;
  return (
    <section className={styles.root} aria-label={`Spelling of ${label}`}>
      <Text size={200}>Spelling:</Text>
      {words.map((word) => (
        <MisspeltWord
          key={word}
          {...{ spelling, word }}
          onReplace={(by) => onChange(replaced(value, word, by))}
        />
      ))}
    </section>
  );
}

interface WordProps {
  spelling: Spelling;
  word: string;
  onReplace(by: string): void;
}

function MisspeltWord({ spelling, word, onReplace }: WordProps) {
  const styles = useStyles();
  const [suggestions, setSuggestions] = useState<readonly string[]>();
  const open = async (isOpen: boolean) => setSuggestions(isOpen ? await spelling.suggest(word) : undefined);
  return (
    <Menu open={suggestions !== undefined} onOpenChange={(_, { open: isOpen }) => void open(isOpen)}>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" className={styles.word}>
          {word}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <SpellingChoices {...{ spelling, word, onReplace }} suggestions={suggestions ?? []} />
      </MenuPopover>
    </Menu>
  );
}

/** Words of a text that are misspelt, each once, after a pause in typing. */
function useMisspelt(spelling: Spelling | undefined, value: string): readonly string[] {
  const [found, setFound] = useState<{ value: string; words: readonly string[] }>({ value: '', words: [] });
  useEffect(() => {
    if (spelling === undefined) return;
    let isOver = false;
    const look = async () => {
      const words = [...new Set(wordsIn(value).map(({ word }) => word))];
      await spelling.learn(words);
      if (!isOver) setFound({ value, words: words.filter((word) => spelling.isMisspelt(word)) });
    };
    const timer = setTimeout(() => void look(), IDLE_MS);
    const stop = spelling.subscribe(() => void look());
    return () => {
      isOver = true;
      clearTimeout(timer);
      stop();
    };
  }, [spelling, value]);
  // While it is typed on, those that still stand in it.
  return found.words.filter((word) => found.value === value || value.includes(word));
}

/** A text with a word in the place of another, wherever that stands. */
function replaced(value: string, word: string, by: string): string {
  return wordsIn(value)
    .filter((one) => one.word === word)
    .toReversed()
    .reduce((text, { start, end }) => text.slice(0, start) + by + text.slice(end), value);
}
