import {
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { evidenceContracts, type ListedEvidence } from '../../../shared/contracts/evidence.ts';
import { EVIDENCE_COLORS, type EvidenceSaid } from '../../../shared/domain/evidence.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useCaseSession } from '../decision/case-session.ts';
import { openPanel } from '../rail/rail-state.ts';
import { ColorSwatch } from './color-swatch.tsx';
import { NameColors } from './name-colors.tsx';
import { changeEvidenceView, useEvidenceView } from './panel-view.ts';
import { useEvidence } from './use-evidence.ts';
import { useMeanings } from './use-meanings.ts';
import { quoteWord } from './words.ts';

const useStyles = makeStyles({
  quote: {
    maxHeight: '96px',
    overflowY: 'auto',
    padding: '6px 10px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
  color: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
});

const STANCES = [
  ['none', 'Neither'],
  ['supports', 'Supports the request'],
  ['against', 'Against the request'],
] as const;

/** The dialog over the evidence that is being edited. It outlives the panel, which moves when the window gets narrow. */
export function EvidenceDialog() {
  const caseId = useCaseSession((session) => session.case.id);
  const { edited, isNaming } = useEvidenceView(caseId);
  const list = useEvidence(caseId);
  const listed = list?.evidence.find(({ evidence }) => evidence.id === edited);
  if (isNaming) return <NameColors onClose={() => changeEvidenceView(caseId, { isNaming: false })} />;
  if (listed === undefined) return null;
  const close = (): void => {
    changeEvidenceView(caseId, { edited: undefined });
    // Back to the list that it was opened from.
    openPanel('evidence');
  };
  return <EditEvidence key={edited} caseId={caseId} listed={listed} onClose={close} />;
}

const COLOR_OF = { none: 'amber', supports: 'green', against: 'red' } as const;

interface Props {
  caseId: string;
  listed: ListedEvidence;
  onClose(): void;
}

/** What the reviewer says of evidence. The words of the record are shown, and stay as they are. */
function EditEvidence({ caseId, listed, onClose }: Props) {
  const styles = useStyles();
  const meanings = useMeanings();
  const { evidence } = listed;
  const items = useCaseSession((session) => session.case.items);
  const { note, issue, items: about, stance, color } = evidence;
  const [said, setSaid] = useState<EvidenceSaid>({ note, issue, items: about, stance, color });
  const change = (part: Partial<EvidenceSaid>): void => setSaid((now) => ({ ...now, ...part }));
  const edit = useContractCommand(evidenceContracts.edit);
  const save = (): void =>
    edit.mutate(
      { caseId, id: evidence.id, said },
      { onSuccess: onClose, onError: (error) => notify.error('The evidence was not changed', error) },
    );
  return (
    <FormDialog
      title={`Evidence: ${listed.printed}`}
      submitLabel="Save"
      busyLabel="Saving"
      busy={edit.isPending}
      onSubmit={save}
      onClose={onClose}
    >
      <Text className={styles.quote} size={200}>
        {quoteWord(evidence)}
      </Text>
      <Field label="Note, for you alone: it is never printed">
        <Textarea
          resize="vertical"
          value={said.note}
          maxLength={4_000}
          onChange={(_, { value }) => change({ note: value })}
        />
      </Field>
      <Field label="Issue (a word or two, such as “failed therapy”)">
        <Input value={said.issue} maxLength={80} onChange={(_, { value }) => change({ issue: value })} />
      </Field>
      <Field label="What it says of the request">
        <RadioGroup
          layout="horizontal"
          value={said.stance ?? 'none'}
          onChange={(_, { value }) => {
            const stance = value === 'supports' || value === 'against' ? value : null;
            // The colour follows, unless it stands for something of its own.
            const follows = said.color === COLOR_OF[said.stance ?? 'none'];
            change({ stance, ...(follows && { color: COLOR_OF[stance ?? 'none'] }) });
          }}
        >
          {STANCES.map(([value, label]) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </RadioGroup>
      </Field>
      <Field label="Color">
        <RadioGroup
          value={said.color}
          onChange={(_, { value }) => {
            const chosen = EVIDENCE_COLORS.find((one) => one === value);
            if (chosen !== undefined) change({ color: chosen });
          }}
        >
          {EVIDENCE_COLORS.map((one) => (
            <Radio
              key={one}
              value={one}
              label={
                <span className={styles.color}>
                  <ColorSwatch color={one} />
                  {meanings[one]}
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      {items.length > 0 && (
        <div role="group" aria-label="Items that it is about">
          {items.map((item, at) => (
            <Checkbox
              key={item.id}
              label={`${at + 1}. ${item.request || 'No request yet'}`}
              checked={said.items.includes(item.id)}
              onChange={(_, { checked }) =>
                change({
                  items:
                    checked === true ? [...said.items, item.id] : said.items.filter((id) => id !== item.id),
                })
              }
            />
          ))}
        </div>
      )}
    </FormDialog>
  );
}
