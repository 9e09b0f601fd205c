import { Field, Input, Text, Textarea } from '@fluentui/react-components';
import { memo } from 'react';
import { draftKey } from '../../../shared/domain/draft.ts';
import type { DisputedItem } from '../../../shared/domain/item.ts';
import { composeItemTitle } from '../../../shared/letter/item.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import { ChecklistSection } from '../checklist/checklist-section.tsx';
import { SimilarSection } from '../precedents/similar-section.tsx';
import { FieldSpelling } from '../writing/spelling/field-spelling.tsx';
import { AgreementField } from './agreement-field.tsx';
import { BasisFields } from './basis-fields.tsx';
import { BodyPartFields } from './body-part-fields.tsx';
import { useCaseSession } from './case-session.ts';
import { CategoryField } from './category-field.tsx';
import { DecisionProposals } from './decision-proposals.tsx';
import { DrugListReading } from './drug-list-reading.tsx';
import { useFocusTarget } from './focus-place.ts';
import { FollowNote } from './follow-note.tsx';
import { useFormStyles } from './form-styles.ts';
import { ItemHeader } from './item-header.tsx';
import { ItemStep } from './item-step.tsx';
import { OutcomeField } from './outcome-field.tsx';
import { ParentField } from './parent-field.tsx';
import { QuantityReading } from './quantity-reading.tsx';
import { sameItemFields } from './same-item.ts';
import { TextEditor } from './text-editor.tsx';
import { UrFields } from './ur-fields.tsx';
import { WorksheetSection } from './worksheet-section.tsx';

/** One disputed item in the order of the work: question, guideline, facts against criteria, decision. */
export function ItemForm({ item, profile }: { item: DisputedItem; profile: LetterProfile }) {
  const styles = useFormStyles();
  const number = useCaseSession((session) => session.case.items.findIndex(({ id }) => id === item.id)) + 1;
  return (
    // A name of its own: who goes to the same field of another item hears that it is another.
    <div role="group" aria-label={`Item ${number}: ${item.request || 'no request yet'}`}>
      <ItemHeader item={item} />
      <div className={styles.form}>
        <ItemStep id="question">
          <RequestFields item={item} />
          <UrSection item={item} />
        </ItemStep>
        <ItemStep id="guideline">
          <BasisFields item={item} who="administrator" profile={profile} />
          <AgreementField item={item} />
          <BasisFields item={item} who="reviewer" profile={profile} />
          <WorksheetSection item={item} />
          <PastDeterminations item={item} />
        </ItemStep>
        <ItemStep id="facts">
          <ChecklistSection item={item} />
          <RationaleField item={item} />
        </ItemStep>
        <ItemStep id="decision">
          <FollowNote item={item} />
          <OutcomeField item={item} />
          <DecisionProposals item={item} />
          <Text className={styles.prints}>{composeItemTitle(item, profile)}</Text>
        </ItemStep>
      </div>
    </div>
  );
}

const PastDeterminations = memo(
  function PastDeterminations({ item }: { item: DisputedItem }) {
    const caseId = useCaseSession((session) => session.case.id);
    return <SimilarSection caseId={caseId} request={disputedWording(item)} />;
  },
  sameItemFields('request', 'ur'),
);

/** What of the request is in dispute. */
function disputedWording({ request, ur }: DisputedItem): string {
  return ur?.kind === 'partial' ? ur.remaining : request;
}

const UrSection = memo(UrFields, sameItemFields('request'));

const RequestFields = memo(
  function RequestFields({ item }: { item: DisputedItem }) {
    const styles = useFormStyles();
    const change = useCaseSession((session) => session.change);
    const target = useFocusTarget('item.request', item.id);
    return (
      <div className={styles.section}>
        <div {...target}>
          <Field label="As worded, with its quantity" required>
            <Textarea
              resize="vertical"
              // The words below underline; Chromium's would look for dictionaries on the network.
              spellCheck={false}
              value={item.request}
              onChange={(_, { value }) => change({ field: 'item.request', item: item.id, value })}
            />
          </Field>
          <FieldSpelling
            label="the request"
            value={item.request}
            onChange={(value) => change({ field: 'item.request', item: item.id, value })}
          />
        </div>
        <QuantityReading item={item} />
        <DrugListReading item={item} />
        <QuantityFields item={item} />
        <CategoryField item={item} />
        <BodyPartFields item={item} />
        <ParentField item={item} />
      </div>
    );
  },
  sameItemFields('request', 'quantity', 'category', 'parent'),
);

function RationaleField({ item }: { item: DisputedItem }) {
  const change = useCaseSession((session) => session.change);
  const flush = useCaseSession((session) => session.flush);
  const rationale = useFocusTarget('item.rationale', item.id);
  return (
    <div {...rationale}>
      <TextEditor
        field={draftKey({ field: 'item.rationale', item: item.id })}
        label="Decision rationale"
        hint="The guideline's criterion, then the record's facts, then the conclusion."
        value={item.rationale}
        onChange={(value) => change({ field: 'item.rationale', item: item.id, value })}
        onBlur={() => void flush().catch(() => undefined)}
      />
    </div>
  );
}

function QuantityFields({ item }: { item: DisputedItem }) {
  const styles = useFormStyles();
  const change = useCaseSession((session) => session.change);
  const update = (part: { amount?: number | undefined; unit?: string | undefined }) => {
    const { amount, unit, asRead } = { ...item.quantity, ...part };
    const value = { amount, unit: unit === '' ? undefined : unit, asRead };
    const isEmpty = value.amount === undefined && value.unit === undefined && asRead === undefined;
    change({ field: 'item.quantity', item: item.id, value: isEmpty ? null : value });
  };
  return (
    <div className={styles.row}>
      <Field label="Quantity" className={styles.narrow}>
        <Input
          type="number"
          min={0}
          value={item.quantity?.amount === undefined ? '' : String(item.quantity.amount)}
          onChange={(_, { value }) =>
            update({ amount: value === '' ? undefined : Math.max(0, Number(value)) })
          }
        />
      </Field>
      <Field label="Unit (visits, tablets, levels…)" className={styles.grow}>
        <Input value={item.quantity?.unit ?? ''} onChange={(_, { value }) => update({ unit: value })} />
      </Field>
    </div>
  );
}
