import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { isBlank } from '../../../../shared/domain/rich-text.ts';
import { carryOver } from '../../../../shared/writing/carry-over.ts';
import { notify } from '../../../lib/notify.ts';
import { today } from '../../../lib/today.ts';
import { useCaseSession, useCaseSessionStore } from '../../decision/case-session.ts';
import { caseText, writeText } from '../case-texts.ts';
import { TextDifferences } from '../revisions/text-differences.tsx';
import { goToFirstGap } from '../snippets/go-to-first-gap.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '820px' },
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  differences: {
    maxHeight: '280px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** Takes over the rationale of another item: what that item says of itself swapped, the rest flagged for review. */
export function CarryOverDialog({ textKey, onClose }: { textKey: string; onClose(): void }) {
  const styles = useStyles();
  const store = useCaseSessionStore();
  const imrCase = useCaseSession((session) => session.case);
  const text = caseText(imrCase, textKey);
  const item = imrCase.items.find(({ id }) => id === text?.item);
  const others = imrCase.items.filter((other) => other.id !== item?.id && !isBlank(other.rationale));
  const [chosen, setChosen] = useState<string>();
  const from = others.find(({ id }) => id === chosen) ?? others[0];
  if (text === undefined || item === undefined) return null;
  const taken = from && carryOver(from.rationale, { from, to: item, reference: today() });
  const takeOver = () => {
    if (taken === undefined) return;
    onClose();
    writeText(store.getState(), text, isBlank(text.rich) ? taken : [...text.rich, ...taken]);
    notify.success('The rationale was taken over', {
      detail: 'What is to be checked stands in brackets; Tab goes from one to the next.',
      action: { label: 'Undo', run: () => writeText(store.getState(), text, text.rich) },
    });
    goToFirstGap(text.key);
  };
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>Take over a rationale</DialogTitle>
          <DialogContent className={styles.content}>
            {from === undefined || taken === undefined ? (
              <Text>
                No other item of this case has a rationale yet. Write one first, then take it over here.
              </Text>
            ) : (
              <>
                <RadioGroup aria-label="From" value={from.id} onChange={(_, { value }) => setChosen(value)}>
                  {others.map(({ id, request }) => (
                    <Radio
                      key={id}
                      value={id}
                      label={`${imrCase.items.findIndex((one) => one.id === id) + 1}. ${request || 'No request yet'}`}
                    />
                  ))}
                </RadioGroup>
                <section aria-label="What changes in it" className={styles.differences}>
                  <TextDifferences before={from.rationale} after={taken} />
                </section>
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Cancel</Button>
            <Button appearance="primary" disabledFocusable={taken === undefined} onClick={takeOver}>
              Take it over
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
