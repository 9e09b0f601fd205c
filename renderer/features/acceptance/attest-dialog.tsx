import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { ACCEPTANCE_IDS, ACCEPTANCE_TEXTS, type AcceptanceId } from '../../../shared/domain/acceptance.ts';
import { useCaseSession } from '../decision/case-session.ts';
import { NamedParties } from './named-parties.tsx';
import { QualificationHints } from './qualification-hints.tsx';
import { useAcceptanceActions } from './use-acceptance.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  attestation: { alignItems: 'flex-start' },
  label: { display: 'flex', flexDirection: 'column', color: tokens.colorNeutralForeground1 },
  source: { color: tokens.colorNeutralForeground2 },
});

const WORDS = {
  accept: { title: 'Accept this case?', confirm: 'Accept the case', ids: ACCEPTANCE_IDS },
  attest: { title: 'Still no conflict of interest?', confirm: 'Attest', ids: ['no-conflict'] },
} as const satisfies Record<string, { title: string; confirm: string; ids: readonly AcceptanceId[] }>;

/** What the reviewer attests, one by one: all of it to accept a case, or once more that there is no conflict. */
export function AttestDialog({ to, onClose }: { to: keyof typeof WORDS; onClose: () => void }) {
  const styles = useStyles();
  const { title, confirm, ids } = WORDS[to];
  const [ticked, setTicked] = useState<ReadonlySet<AcceptanceId>>(new Set());
  const { busy, accept, attestNoConflict } = useAcceptanceActions();
  const goTo = useCaseSession((session) => session.goTo);
  const isWhole = ids.every((id) => ticked.has(id));
  const run = async () => {
    if (isWhole && (await (to === 'accept' ? accept() : attestNoConflict()))) onClose();
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            <NamedParties
              onList={() => {
                onClose();
                goTo({ field: 'panel' }, 'case');
              }}
            />
            <div role="group" aria-label="I attest">
              {ids.map((id) => (
                <Checkbox
                  key={id}
                  className={styles.attestation}
                  checked={ticked.has(id)}
                  onChange={(_, { checked }) => {
                    const others = [...ticked].filter((one) => one !== id);
                    setTicked(new Set(checked === true ? [...others, id] : others));
                  }}
                  label={
                    <span className={styles.label}>
                      {ACCEPTANCE_TEXTS[id].sentence}
                      <Text size={200} className={styles.source}>
                        {ACCEPTANCE_TEXTS[id].source}
                      </Text>
                    </span>
                  }
                />
              ))}
            </div>
            {to === 'accept' && <QualificationHints />}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Cancel</Button>
            <Button appearance="primary" disabledFocusable={!isWhole || busy} onClick={() => void run()}>
              {confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
