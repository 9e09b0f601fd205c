import { Button, Checkbox, mergeClasses, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useState } from 'react';
import {
  type DocumentsReviewed,
  REVIEWED_STYLES,
  type ReviewedStyle,
} from '../../../../shared/domain/documents-reviewed.ts';
import { type ListChange, relist } from '../../../../shared/encounters/reviewed/relist.ts';
import type { ReviewedEntry } from '../../../../shared/encounters/reviewed/reviewed-record.ts';
import { findProfile } from '../../../../shared/letter/find-profile.ts';
import { count } from '../../../lib/format.ts';
import { useCaseSession } from '../../decision/case-session.ts';
import { useFormStyles } from '../../decision/form-styles.ts';
import { changesSummary, changeText } from './change-words.ts';
import { useReviewedStyles } from './reviewed-styles.ts';
import { useGrowingList } from './use-growing-list.tsx';
import { useIndexList } from './use-index-list.ts';
import { useWriteReviewed } from './use-write-reviewed.ts';

const STYLE_LABELS: Record<ReviewedStyle, string> = {
  itemised: 'Each record, with its pages',
  'by-provider': 'Each provider, with the days',
};

/** What the index proposes in a style and without some records; of a list that is there, what would change. */
export function ReviewedChoice({ current }: { current: DocumentsReviewed | undefined }) {
  const form = useFormStyles();
  const styles = useReviewedStyles();
  const styleOfProfile = useCaseSession(
    ({ checkInputs, case: { profile } }) =>
      findProfile(checkInputs.profiles, profile)?.documentsReviewed.style,
  );
  const write = useWriteReviewed();
  const [chosenStyle, setChosenStyle] = useState<ReviewedStyle | undefined>(undefined);
  const [chosenOut, setChosenOut] = useState<readonly string[] | undefined>(undefined);
  const [isChoosing, setChoosing] = useState(false);
  const style = chosenStyle ?? current?.style ?? styleOfProfile ?? 'itemised';
  const without = chosenOut ?? current?.leftOut ?? [];
  const proposed = useIndexList(style, without);
  const records = useIndexList('itemised', []);
  if (proposed === undefined || records === undefined) return null;
  if (records.length === 0 && current === undefined)
    return <Text>No record is indexed yet. The list is proposed once pages are read.</Text>;
  const { list, changes } = relist(current, proposed, style, without);
  const isNew = current === undefined;
  const take = () => {
    const said = isNew
      ? `${count(list.entries.length, 'document')} listed`
      : 'The list of documents is made anew';
    write(list, said);
    setChosenStyle(undefined);
    setChosenOut(undefined);
    setChoosing(false);
  };
  return (
    <>
      <RadioGroup
        layout="horizontal"
        className={form.choices}
        aria-label="Style of the list"
        value={style}
        onChange={(_, { value }) => setChosenStyle(REVIEWED_STYLES.find((one) => one === value))}
      >
        {REVIEWED_STYLES.map((one) => (
          <Radio key={one} value={one} label={STYLE_LABELS[one]} />
        ))}
      </RadioGroup>
      <div className={styles.buttons}>
        <Text className={form.quiet}>
          {isNew ? inIndex(records, without) : changesSummary(changes, style === current.style)}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={isChoosing}
          onClick={() => setChoosing(!isChoosing)}
        >
          Choose the records
        </Button>
      </div>
      {isChoosing && <Records records={records} without={without} choose={setChosenOut} />}
      {isNew ? <Proposed entries={proposed} /> : changes.length > 0 && <Changes changes={changes} />}
      {(isNew ? proposed.length > 0 : changes.length > 0) && (
        <Button className={form.start} appearance={isNew ? 'primary' : 'secondary'} onClick={take}>
          {isNew ? `Take over ${count(proposed.length, 'entry', 'entries')}` : 'Make the list anew'}
        </Button>
      )}
    </>
  );
}

function Proposed({ entries }: { entries: readonly ReviewedEntry[] }) {
  const styles = useReviewedStyles();
  const { shown, end } = useGrowingList(entries.length);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and holds nothing else to stand on
    <ol className={styles.list} tabIndex={0} aria-label="Proposed list of documents reviewed">
      {entries.slice(0, shown).map(({ text, records: [first] }) => (
        <li key={first} className={styles.row}>
          <Text className={styles.text}>{text}</Text>
        </li>
      ))}
      {end}
    </ol>
  );
}

function Changes({ changes }: { changes: readonly ListChange[] }) {
  const styles = useReviewedStyles();
  const { shown, end } = useGrowingList(changes.length);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and holds nothing else to stand on
    <ul className={styles.list} tabIndex={0} aria-label="What would change in the list">
      {changes.slice(0, shown).map((change) => (
        <li key={`${change.kind} ${change.text}`} className={styles.row}>
          <Text className={styles.text}>{changeText(change)}</Text>
        </li>
      ))}
      {end}
    </ul>
  );
}

function inIndex(records: readonly ReviewedEntry[], without: readonly string[]): string {
  const out = records.filter((entry) => isOut(entry, without)).length;
  return `${count(records.length, 'document')} in the index${out === 0 ? '' : `, ${out} left out`}`;
}

function isOut({ records }: ReviewedEntry, without: readonly string[]): boolean {
  return records.every((id) => without.includes(id));
}

interface RecordsProps {
  records: readonly ReviewedEntry[];
  without: readonly string[];
  choose: (without: readonly string[]) => void;
}

/** Every record of the index, to be listed or left out; copies go with their original. */
function Records({ records, without, choose }: RecordsProps) {
  const styles = useReviewedStyles();
  const { shown, end } = useGrowingList(records.length);
  return (
    <ul className={styles.list} aria-label="Records to list">
      {records.slice(0, shown).map((entry) => {
        const out = isOut(entry, without);
        return (
          <li key={entry.records[0]} className={styles.row}>
            <Checkbox
              checked={!out}
              label={<span className={mergeClasses(out && styles.out)}>{entry.text}</span>}
              onChange={() =>
                choose(
                  out
                    ? without.filter((id) => !entry.records.includes(id))
                    : [...without, ...entry.records.filter((id) => !without.includes(id))],
                )
              }
            />
          </li>
        );
      })}
      {end}
    </ul>
  );
}
