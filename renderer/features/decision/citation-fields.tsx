import {
  Button,
  Field,
  Input,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Textarea,
  Tooltip,
  tokens,
} from '@fluentui/react-components';
import { DocumentTextRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { CitationForm } from './basis-form.ts';
import { useFormStyles } from './form-styles.ts';
import { RowList } from './row-list.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    paddingLeft: '12px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    minWidth: 0,
  },
  tools: { display: 'flex', gap: '0', flexShrink: 0 },
});

interface Props {
  number: number;
  citation: CitationForm;
  onChange(citation: CitationForm): void;
  remove: ReactElement;
}

const KINDS = { guideline: 'Guideline', other: 'Free text' } as const;

/** One Non-MTUS citation: a guideline with the places cited in it, or a text that prints as it stands. */
export function CitationFields({ number, citation, onChange, remove }: Props) {
  const styles = useStyles();
  const form = useFormStyles();
  const tools = (
    <div className={styles.tools}>
      <KindMenu number={number} citation={citation} onChange={onChange} />
      {remove}
    </div>
  );
  return (
    <div className={styles.root} role="group" aria-label={`Non-MTUS citation ${number}`}>
      {citation.kind === 'other' ? (
        <div className={form.row}>
          <Field label="Citation as it prints" className={form.grow}>
            <Textarea
              resize="vertical"
              value={citation.text}
              onChange={(_, { value }) => onChange({ ...citation, text: value })}
            />
          </Field>
          {tools}
        </div>
      ) : (
        <GuidelineFields citation={citation} onChange={onChange} tools={tools} />
      )}
    </div>
  );
}

function KindMenu({ number, citation, onChange }: Pick<Props, 'number' | 'citation' | 'onChange'>) {
  return (
    <Menu
      checkedValues={{ kind: [citation.kind] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        if (checkedItems[0] !== citation.kind) onChange(asOtherKind(citation));
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={`Kind of citation ${number}: ${KINDS[citation.kind]}`} relationship="label">
          <Button appearance="subtle" icon={<DocumentTextRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemRadio name="kind" value="guideline">
            Guideline, with chapter and section
          </MenuItemRadio>
          <MenuItemRadio name="kind" value="other">
            Free text, such as a study
          </MenuItemRadio>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function asOtherKind(citation: CitationForm): CitationForm {
  if (citation.kind === 'other') {
    return { kind: 'guideline', title: citation.text, edition: '', places: [{ chapter: '', section: '' }] };
  }
  const places = citation.places.map(({ chapter, section }) => [chapter, section].filter(Boolean).join(', '));
  return { kind: 'other', text: [citation.title, ...places].filter(Boolean).join(' ') };
}

type GuidelineForm = Extract<CitationForm, { kind: 'guideline' }>;

function GuidelineFields({
  citation,
  onChange,
  tools,
}: {
  citation: GuidelineForm;
  onChange(citation: CitationForm): void;
  tools: ReactElement;
}) {
  const styles = useFormStyles();
  return (
    <>
      <div className={styles.row}>
        <Field label="Guideline" className={styles.grow}>
          <Input
            value={citation.title}
            onChange={(_, { value }) => onChange({ ...citation, title: value })}
          />
        </Field>
        <Field label="Edition" className={styles.narrow}>
          <Input
            value={citation.edition}
            onChange={(_, { value }) => onChange({ ...citation, edition: value })}
          />
        </Field>
        {tools}
      </div>
      <RowList
        label="Places cited"
        rows={citation.places}
        onChange={(places) => onChange({ ...citation, places })}
        fresh={() => ({ chapter: '', section: '' })}
        addLabel="Add a place"
        rowName="place"
      >
        {(place, { set, remove }) => (
          <div className={styles.row}>
            <Field label="Chapter" className={styles.grow}>
              <Input value={place.chapter} onChange={(_, { value }) => set({ ...place, chapter: value })} />
            </Field>
            <Field label="Section" className={styles.grow}>
              <Input value={place.section} onChange={(_, { value }) => set({ ...place, section: value })} />
            </Field>
            {remove}
          </div>
        )}
      </RowList>
    </>
  );
}
