import { Button, Field, Input, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { AddRegular, CopyRegular, SearchRegular } from '@fluentui/react-icons';
import { memo, useState } from 'react';
import { type BasisWho, basisSchema } from '../../../shared/domain/basis.ts';
import type { DisputedItem } from '../../../shared/domain/item.ts';
import { composeBasisLine } from '../../../shared/letter/basis-line.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import { runCommand } from '../../lib/commands.ts';
import { type BasisForm, basisOf, EMPTY_CHAPTER, formOf, withKind } from './basis-form.ts';
import { useCaseSession } from './case-session.ts';
import { ChapterFields } from './chapter-fields.tsx';
import { CitationFields } from './citation-fields.tsx';
import { EMPTY_CITATION } from './citation-form.ts';
import { useFocusTarget } from './focus-place.ts';
import { useFormStyles } from './form-styles.ts';
import { RowList } from './row-list.tsx';
import { sameItemFields } from './same-item.ts';
import { useLearnPicks } from './use-learn-picks.ts';

const TITLES: Record<BasisWho, string> = {
  administrator: "Claims administrator's basis",
  reviewer: 'Your basis',
};

/** What one side's decision rests on: the union of the letter's grammar as a form, with the line that it prints. */
export const BasisFields = memo(function BasisFields({
  item,
  who,
  profile,
}: {
  item: DisputedItem;
  who: BasisWho;
  profile: LetterProfile;
}) {
  const styles = useFormStyles();
  const key = `${item.id}/${who}`;
  const target = useFocusTarget(`item.basis.${who}`, item.id);
  const announce = useCaseSession((session) => session.announce);
  const { administrator } = item.bases;
  const [asked, setAsked] = useState(false);
  const kept = useCaseSession((session) => session.basisForms[key]);
  const keep = useCaseSession((session) => session.keepBasisForm);
  const change = useCaseSession((session) => session.change);
  const stored = item.bases[who];
  const form = kept ?? formOf(stored);
  const isAsRead = form.kind === 'verbatim' || (kept === undefined && stored?.asRead !== undefined);
  const { basis, missing } = basisOf(form);

  const leave = useLearnPicks(stored);
  const update = (next: BasisForm) => {
    keep(key, next);
    change({
      field: `item.basis.${who}`,
      item: item.id,
      value: basisSchema.nullable().parse(basisOf(next).basis),
    });
  };
  // Rarely filled in: a button until it is, so that the form stays short.
  const hasOther = asked || form.otherGuidelines !== '';
  const cited = form.kind === 'mtus' || form.kind === 'outside';

  return (
    <section className={styles.section} aria-label={TITLES[who]} onBlur={leave} {...target}>
      <div className={styles.headingRow}>
        <h4 className={styles.headingText}>{TITLES[who]}</h4>
        {who === 'reviewer' && (
          <Button
            size="small"
            appearance="subtle"
            icon={<SearchRegular />}
            title="Alt+L"
            onClick={() => runCommand('look-up-guideline')}
          >
            Look up
          </Button>
        )}
        {who === 'reviewer' && administrator !== undefined && (
          <Button
            size="small"
            appearance="subtle"
            icon={<CopyRegular />}
            onClick={() => {
              update(formOf(administrator));
              announce("The claims administrator's basis is copied to yours.");
            }}
          >
            Same as the claims administrator
          </Button>
        )}
      </div>
      <RadioGroup
        layout="horizontal"
        className={styles.choices}
        aria-label={TITLES[who]}
        value={form.kind}
        onChange={(_, { value }) => {
          const kind = (['mtus', 'outside', 'none'] as const).find((one) => one === value);
          if (kind) update(withKind(form, kind));
        }}
      >
        <Radio value="mtus" label="MTUS" />
        <Radio value="outside" label="Outside the MTUS" />
        <Radio value="none" label="Nothing cited" />
      </RadioGroup>
      {form.kind === 'mtus' && (
        <RowList
          label="MTUS chapters"
          rows={form.chapters}
          onChange={(chapters) => update({ ...form, chapters })}
          fresh={() => EMPTY_CHAPTER}
          addLabel="Add a chapter"
          rowName="chapter"
        >
          {(chapter, { index, set, remove }) => (
            <ChapterFields
              number={index + 1}
              chapter={chapter}
              offersPages={profile.grammar === '2015'}
              onChange={set}
              remove={remove}
            />
          )}
        </RowList>
      )}
      {cited && (
        <>
          <RowList
            label="Non-MTUS citations"
            rows={form.citations}
            onChange={(citations) => update({ ...form, citations })}
            fresh={() => EMPTY_CITATION}
            addLabel="Add a Non-MTUS citation"
            rowName="citation"
            beside={
              !hasOther && (
                <Button size="small" appearance="subtle" icon={<AddRegular />} onClick={() => setAsked(true)}>
                  Add other guidelines
                </Button>
              )
            }
          >
            {(citation, { index, set, remove }) => (
              <CitationFields number={index + 1} citation={citation} onChange={set} remove={remove} />
            )}
          </RowList>
          {hasOther && (
            <Field label="Other medical treatment guidelines">
              <Input
                autoFocus={asked}
                value={form.otherGuidelines}
                onChange={(_, { value }) => update({ ...form, otherGuidelines: value })}
              />
            </Field>
          )}
        </>
      )}
      {missing !== undefined && (
        <Text size={200} className={styles.quiet}>
          Still to enter: {missing}.
        </Text>
      )}
      {isAsRead && (
        <Text size={200} className={styles.quiet}>
          {form.kind === 'verbatim'
            ? 'This line of the letter has a form of its own and prints as it was read. Choose a kind to enter it anew.'
            : 'Prints as it stood in the letter that was read, until you change something here.'}
        </Text>
      )}
      {basis !== null && (
        <Text className={styles.prints}>
          {isAsRead ? (stored?.asRead ?? form.asRead) : composeBasisLine(basis, who, profile)}
        </Text>
      )}
    </section>
  );
}, sameItemFields('bases'));
