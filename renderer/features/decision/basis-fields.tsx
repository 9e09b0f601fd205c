import { Button, Field, Input, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { AddRegular, CopyRegular } from '@fluentui/react-icons';
import { type BasisWho, basisSchema } from '../../../shared/domain/basis.ts';
import type { DisputedItem } from '../../../shared/domain/item.ts';
import { composeBasisLine } from '../../../shared/letter/basis-line.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import { type BasisForm, basisOf, EMPTY_CHAPTER, EMPTY_CITATION, formOf, withKind } from './basis-form.ts';
import { useCaseSession } from './case-session.ts';
import { ChapterFields } from './chapter-fields.tsx';
import { CitationFields } from './citation-fields.tsx';
import { useFormStyles } from './form-styles.ts';
import { replaceAt, withoutAt } from './lists.ts';

const TITLES: Record<BasisWho, string> = {
  administrator: "Claims administrator's basis",
  reviewer: 'Your basis',
};

/** What one side's decision rests on: the union of the letter's grammar as a form, with the line that it prints. */
export function BasisFields({
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
  const kept = useCaseSession((session) => session.basisForms[key]);
  const keep = useCaseSession((session) => session.keepBasisForm);
  const change = useCaseSession((session) => session.change);
  const form = kept ?? formOf(item.bases[who]);
  const { basis, missing } = basisOf(form);

  const update = (next: BasisForm) => {
    keep(key, next);
    change({
      field: `item.basis.${who}`,
      item: item.id,
      value: basisSchema.nullable().parse(basisOf(next).basis),
    });
  };
  const cited = form.kind === 'mtus' || form.kind === 'outside';

  return (
    <section className={styles.section} aria-label={TITLES[who]}>
      <h3 className={styles.heading}>{TITLES[who]}</h3>
      <RadioGroup
        layout="horizontal"
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
      {who === 'reviewer' && item.bases.administrator !== undefined && (
        <Button
          size="small"
          icon={<CopyRegular />}
          className={styles.start}
          onClick={() => update(formOf(item.bases.administrator))}
        >
          Same as the claims administrator
        </Button>
      )}
      {form.kind === 'mtus' && (
        <>
          {form.chapters.map((chapter, index) => (
            <ChapterFields
              // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity but their place
              key={index}
              number={index + 1}
              chapter={chapter}
              offersPages={profile.grammar === '2015'}
              onChange={(next) => update({ ...form, chapters: replaceAt(form.chapters, index, next) })}
              onRemove={() => update({ ...form, chapters: withoutAt(form.chapters, index) })}
            />
          ))}
          <Button
            size="small"
            icon={<AddRegular />}
            className={styles.start}
            onClick={() => update({ ...form, chapters: [...form.chapters, EMPTY_CHAPTER] })}
          >
            Add a chapter
          </Button>
        </>
      )}
      {cited && (
        <>
          {form.citations.map((citation, index) => (
            <CitationFields
              // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity but their place
              key={index}
              number={index + 1}
              citation={citation}
              onChange={(next) => update({ ...form, citations: replaceAt(form.citations, index, next) })}
              onRemove={() => update({ ...form, citations: withoutAt(form.citations, index) })}
            />
          ))}
          <Button
            size="small"
            icon={<AddRegular />}
            className={styles.start}
            onClick={() => update({ ...form, citations: [...form.citations, EMPTY_CITATION] })}
          >
            Add a Non-MTUS citation
          </Button>
          <Field label="Other medical treatment guidelines">
            <Input
              value={form.otherGuidelines}
              onChange={(_, { value }) => update({ ...form, otherGuidelines: value })}
            />
          </Field>
        </>
      )}
      {missing !== undefined && (
        <Text size={200} className={styles.quiet}>
          Still to enter: {missing}.
        </Text>
      )}
      {basis !== null && <Text className={styles.prints}>{composeBasisLine(basis, who, profile)}</Text>}
    </section>
  );
}
