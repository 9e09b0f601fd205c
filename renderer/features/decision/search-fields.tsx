import { Dropdown, Field, Input, makeStyles, mergeClasses, Option, tokens } from '@fluentui/react-components';
import type { DisputedItem } from '../../../shared/domain/item.ts';
import {
  type Searched,
  type SearchResult,
  type SearchStep,
  searchResultSchema,
  searchStepSchema,
} from '../../../shared/domain/worksheet.ts';
import { nextSearchStep, SEARCH_STEPS } from '../../../shared/entry/search-guide.ts';
import { useFormStyles } from './form-styles.ts';

const useStyles = makeStyles({
  step: { paddingLeft: '12px', borderLeft: `2px solid ${tokens.colorNeutralStroke2}`, minWidth: 0 },
  next: { borderLeft: `2px solid ${tokens.colorBrandStroke1}` },
  result: { flex: '0 1 220px', minWidth: 0, '& .fui-Dropdown': { width: '100%' } },
});

const NOT_YET = 'not yet';
const RESULTS: Record<SearchResult, string> = {
  addresses: 'Addresses it',
  silent: 'Does not address it',
  challenged: 'Addresses it, and is challenged',
};

interface Props {
  item: DisputedItem;
  searched: readonly Searched[];
  onChange(searched: Searched[]): void;
}

/** The search sequence of 8 CCR 9792.21.1, step by step: what was looked at, and whether it answers. */
export function SearchFields({ item, searched, onChange }: Props) {
  const styles = useStyles();
  const form = useFormStyles();
  const next = nextSearchStep(searched);
  const set = (step: SearchStep, part: { source?: string; result?: SearchResult | undefined }) => {
    const { result: was, ...before } = searched.find((one) => one.step === step) ?? {
      step,
      source: cited(item, step),
      result: undefined,
    };
    const { result = 'result' in part ? undefined : was, ...rest } = part;
    const after: Searched = { ...before, ...rest, ...(result === undefined ? {} : { result }) };
    const others = searched.filter((one) => one.step !== step);
    const isEmpty = after.source.trim() === '' && after.result === undefined && after.note === undefined;
    onChange(inOrder(isEmpty ? others : [...others, after]));
  };
  return (
    <div className={form.section} role="group" aria-label="What was searched (8 CCR 9792.21.1)">
      {searchStepSchema.options.map((step, index) => {
        const entry = searched.find((one) => one.step === step);
        return (
          <div key={step} className={mergeClasses(styles.step, step === next && styles.next)}>
            <div className={form.row}>
              <Field label={`${index + 1}. ${SEARCH_STEPS[step]}`} className={form.grow}>
                <Input
                  placeholder={cited(item, step)}
                  value={entry?.source ?? ''}
                  onChange={(_, { value }) => set(step, { source: value })}
                />
              </Field>
              <Field label="Answer" className={styles.result}>
                <Dropdown
                  value={entry?.result === undefined ? NOT_YET : RESULTS[entry.result]}
                  selectedOptions={[entry?.result ?? NOT_YET]}
                  onOptionSelect={(_, { optionValue }) => {
                    const result = searchResultSchema.safeParse(optionValue);
                    set(step, { result: result.success ? result.data : undefined });
                  }}
                >
                  <Option value={NOT_YET}>{NOT_YET}</Option>
                  {searchResultSchema.options.map((result) => (
                    <Option key={result} value={result}>
                      {RESULTS[result]}
                    </Option>
                  ))}
                </Dropdown>
              </Field>
            </div>
          </div>
        );
      })}
    </div>
  );
}

/** What the reviewer's basis cites of a step: it is likely what was searched. */
function cited({ bases }: DisputedItem, step: SearchStep): string {
  const basis = bases.reviewer;
  if (basis?.kind !== 'mtus' && basis?.kind !== 'outside') return '';
  const [chapter] = basis.kind === 'mtus' ? basis.chapters : [];
  const guideline = basis.citations.find(({ kind }) => kind === 'guideline');
  if (step === 'mtus') return chapter === undefined ? '' : `${chapter.title} ${chapter.year}`;
  return step === 'acoem-odg' && guideline?.kind === 'guideline' ? guideline.title : '';
}

function inOrder(searched: readonly Searched[]): Searched[] {
  return searchStepSchema.options.flatMap((step) => searched.filter((one) => one.step === step));
}
