import { makeStyles, Portal, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useCaseSession } from '../decision/case-session.ts';
import { chipEvents, type PointedChip } from './chips.ts';
import { EvidenceCrop } from './evidence-crop.tsx';
import { useEvidence } from './use-evidence.ts';
import { useMeanings } from './use-meanings.ts';
import { quoteWord, stateWord, tagWords } from './words.ts';

/** The pointer that crosses a text on its way opens nothing. */
const OPEN_AFTER_MS = 250;
const CARD_ID = 'chip-card';

const useStyles = makeStyles({
  card: {
    position: 'fixed',
    zIndex: 1_000,
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    boxSizing: 'border-box',
    width: '364px',
    maxWidth: 'calc(100vw - 16px)',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow16,
    pointerEvents: 'none',
    overflowWrap: 'anywhere',
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  quote: { display: '-webkit-box', WebkitLineClamp: 4, WebkitBoxOrient: 'vertical', overflow: 'hidden' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What the chip rests on that the pointer, or the selection of the text, is on: the place on its page, and its words. */
export function ChipCard() {
  const styles = useStyles();
  const caseId = useCaseSession((session) => session.case.id);
  const list = useEvidence(caseId);
  const pointed = usePointedChip();
  const meanings = useMeanings();
  const listed = list?.evidence.find(({ evidence }) => evidence.id === pointed?.id);
  useEffect(() => {
    const element = pointed?.element;
    if (element === undefined || listed === undefined) return;
    element.setAttribute('aria-describedby', CARD_ID);
    return () => element.removeAttribute('aria-describedby');
  }, [pointed, listed]);
  if (pointed === undefined || listed === undefined) return null;
  const { evidence, documentId, note: citation } = listed;
  const state = stateWord(listed);
  return (
    <Portal>
      <div id={CARD_ID} role="tooltip" className={styles.card} style={beside(pointed.element)}>
        {documentId !== null && <EvidenceCrop {...{ caseId, documentId, evidence }} />}
        {evidence.quote !== '' && (
          <Text size={200} className={styles.quote}>
            “{quoteWord(evidence)}”
          </Text>
        )}
        {evidence.note !== '' && (
          <Text size={200} weight="semibold">
            {evidence.note}
          </Text>
        )}
        <Text size={200} className={styles.quiet}>
          {[citation, ...tagWords(evidence, meanings)].join(' · ')}
        </Text>
        {state !== '' && <Text size={200}>{state}</Text>}
      </div>
    </Portal>
  );
}

/** The chip that has been pointed at for a moment. */
function usePointedChip(): PointedChip | undefined {
  const [pointed, setPointed] = useState<PointedChip>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = (): void => {
      clearTimeout(timer);
      setPointed(undefined);
    };
    chipEvents.point = (chip) => {
      leave();
      if (chip !== undefined) timer = setTimeout(() => setPointed(chip), OPEN_AFTER_MS);
    };
    // What scrolls away under it takes it along.
    window.addEventListener('scroll', leave, { capture: true, passive: true });
    return () => {
      leave();
      window.removeEventListener('scroll', leave, { capture: true });
      chipEvents.point = () => undefined;
    };
  }, []);
  return pointed;
}

/** Below the chip, or above it where the window ends. */
function beside(element: HTMLElement): { left: number; top?: number; bottom?: number } {
  const { left, top, bottom } = element.getBoundingClientRect();
  const x = Math.max(8, Math.min(left, window.innerWidth - 372));
  return bottom > window.innerHeight / 2
    ? { left: x, bottom: window.innerHeight - top + 4 }
    : { left: x, top: bottom + 4 };
}
