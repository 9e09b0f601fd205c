import { Combobox, makeStyles, Option, Text, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useRef, useState } from 'react';
import { pickContracts } from '../../../shared/contracts/picks.ts';
import { type OfferedPick, offerPicks } from '../../../shared/entry/offer-picks.ts';
import type { LearnedPick, PickList } from '../../../shared/entry/pick.ts';
import { count } from '../../lib/format.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { useCaseSession } from './case-session.ts';

const useStyles = makeStyles({
  option: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  // The field stays in sight, and so does what stands around it.
  listbox: { maxHeight: '280px', overflowY: 'auto' },
  about: { color: tokens.colorNeutralForeground3 },
});

/** A longer list is typed into rather than looked through. */
const MOST_OFFERED = 60;
const NONE: readonly LearnedPick[] = [];

interface Props {
  list: PickList;
  /** Of a section its chapter, of a chapter its guideline. */
  within?: string;
  value: string;
  /** Something was typed. */
  onType(text: string): void;
  /** Something was picked; without it, a pick is as good as typed. */
  onPick?(pick: OfferedPick): void;
  placeholder?: string;
  /** Where no `Field` stands around it. */
  'aria-label'?: string;
}

/** A text with a list of what was cited before and what comes with the program. The list is never closed: anything may be typed. */
export function PickField({ list, within = '', value, onType, onPick, ...props }: Props) {
  const styles = useStyles();
  const learned = useContractQuery(pickContracts.list, {}).data ?? NONE;
  const day = useCaseSession((session) => session.case.caseBlock?.decisionDate?.iso);
  const [isOpen, setOpen] = useState(false);
  // Typed since it was opened: until then the whole list is there, whatever stands in the field.
  const [isTyped, setTyped] = useState(false);
  const moved = useRef(false);
  const offered = isOpen ? matching(offerPicks(learned, { list, within, day }), isTyped ? value : '') : [];

  // Tab leaves what was typed as it is: the list would put its first match in the place of a text of one's own.
  const keepTyped = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moved.current = true;
    if (event.key === 'Tab' && !moved.current) {
      setOpen(false);
      event.stopPropagation();
    }
  };

  return (
    <div onKeyDownCapture={keepTyped} style={{ minWidth: 0 }}>
      <Combobox
        {...props}
        freeform
        autoComplete="off"
        value={value}
        selectedOptions={NO_OPTION}
        open={isOpen && offered.length > 0}
        positioning={{ position: 'below', align: 'start', fallbackPositions: ['above'] }}
        listbox={{ className: styles.listbox }}
        // The arrow keys open the list: a stop of its own would double the way through the form.
        expandIcon={{ tabIndex: -1 }}
        onOpenChange={(_, { open }) => {
          setOpen(open);
          setTyped(false);
          moved.current = false;
        }}
        onChange={(event) => {
          moved.current = false;
          setOpen(true);
          setTyped(true);
          onType(event.target.value);
        }}
        onOptionSelect={(_, { optionValue }) => {
          const pick = offered[Number(optionValue)];
          if (pick === undefined) return;
          setOpen(false);
          if (onPick === undefined) onType(pick.text);
          else onPick(pick);
        }}
      >
        {offered.map((pick, index) => (
          <Option key={`${pick.text} ${pick.edition}`} value={String(index)} text={pick.text}>
            <span className={styles.option}>
              <span>{`${pick.text} ${pick.edition}`.trim()}</span>
              {aboutOf(pick) !== '' && (
                <Text size={200} className={styles.about}>
                  {aboutOf(pick)}
                </Text>
              )}
            </span>
          </Option>
        ))}
      </Combobox>
    </div>
  );
}

const NO_OPTION: string[] = [];

/** Every word that was typed is in it. */
function matching(offered: readonly OfferedPick[], typed: string): OfferedPick[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return offered
    .filter(({ text, edition }) => {
      const whole = `${text} ${edition}`.toLowerCase();
      return words.every((word) => whole.includes(word));
    })
    .slice(0, MOST_OFFERED);
}

function aboutOf({ uses, isOld }: OfferedPick): string {
  const cited = uses === 0 ? [] : [`Cited ${count(uses, 'time')}`];
  return [...cited, ...(isOld ? ['Not in force on the decision date'] : [])].join('. ');
}
