import { Button, Field, Input, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { type DisputedItem, urSplitSchema } from '../../../shared/domain/item.ts';
import { remainingOf } from '../../../shared/proposals/item-content.ts';
import { today } from '../../lib/today.ts';
import { UrProposal } from '../proposals/ur-proposal.tsx';
import { FieldSpelling } from '../writing/spelling/field-spelling.tsx';
import { useCaseSession } from './case-session.ts';
import { useFormStyles } from './form-styles.ts';

interface UrForm {
  kind: 'whole' | 'partial' | 'substituted';
  original: string;
  authorized: string;
  remaining: string;
}

/** What utilization review left in dispute. An incomplete split is not stored: the letter prints the whole request until then. */
export function UrFields({ item }: { item: DisputedItem }) {
  const styles = useFormStyles();
  const change = useCaseSession((session) => session.change);
  const [form, setForm] = useState<UrForm>(() => formOf(item));
  const split = splitOf(form);
  const update = (part: Partial<UrForm>) => {
    const next = { ...form, ...part };
    if (next.kind !== 'whole' && next.original === '') next.original = item.request;
    setForm(next);
    change({ field: 'item.ur', item: item.id, value: splitOf(next) });
  };
  return (
    <section className={styles.section} aria-label="Utilization review">
      <h4 className={styles.heading}>Utilization review</h4>
      <RadioGroup
        layout="horizontal"
        className={styles.choices}
        aria-label="What utilization review did"
        value={form.kind}
        onChange={(_, { value }) => {
          const kind = (['whole', 'partial', 'substituted'] as const).find((one) => one === value);
          if (kind) update({ kind });
        }}
      >
        <Radio value="whole" label="Denied the request" />
        <Radio value="partial" label="Authorized a part" />
        <Radio value="substituted" label="Authorized something else" />
      </RadioGroup>
      {form.kind === 'whole' && <UrProposal item={item} enter={update} />}
      {form.kind !== 'whole' && (
        <>
          <Field label="Original request">
            <Input value={form.original} onChange={(_, { value }) => update({ original: value })} />
          </Field>
          <Field label="Authorized by the claims administrator">
            <Input value={form.authorized} onChange={(_, { value }) => update({ authorized: value })} />
          </Field>
          {form.kind === 'partial' && (
            <Field label="Remaining in dispute">
              <Input value={form.remaining} onChange={(_, { value }) => update({ remaining: value })} />
            </Field>
          )}
          {form.kind === 'partial' && <RemainingOffer form={form} enter={update} />}
          <FieldSpelling
            label="the original request"
            value={form.original}
            onChange={(original) => update({ original })}
          />
          <FieldSpelling
            label="what was authorized"
            value={form.authorized}
            onChange={(authorized) => update({ authorized })}
          />
          {form.kind === 'partial' && (
            <FieldSpelling
              label="what remains"
              value={form.remaining}
              onChange={(remaining) => update({ remaining })}
            />
          )}
          {split === null && (
            <Text size={200} className={styles.quiet}>
              Fill in each field: until then the letter prints the whole request.
            </Text>
          )}
        </>
      )}
    </section>
  );
}

/** What is left of the request, where original and authorized say it. */
function RemainingOffer({ form, enter }: { form: UrForm; enter: (part: Partial<UrForm>) => void }) {
  const styles = useFormStyles();
  if (form.remaining.trim() !== '') return null;
  const remaining = remainingOf(form.original, form.authorized, today());
  if (remaining === undefined) return null;
  return (
    <Button size="small" className={styles.start} onClick={() => enter({ remaining })}>
      Enter what remains: {remaining}
    </Button>
  );
}

function formOf({ ur }: DisputedItem): UrForm {
  const empty = { original: '', authorized: '', remaining: '' };
  return ur === undefined ? { kind: 'whole', ...empty } : { ...empty, ...ur };
}

function splitOf({ kind, original, authorized, remaining }: UrForm) {
  const texts = { original: original.trim(), authorized: authorized.trim() };
  const parsed = urSplitSchema.safeParse(
    kind === 'partial' ? { kind, ...texts, remaining: remaining.trim() } : { kind, ...texts },
  );
  return parsed.success ? parsed.data : null;
}
