import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Tooltip,
  tokens,
} from '@fluentui/react-components';
import { DocumentTextRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { asKind, type CitationForm } from './citation-form.ts';
import { FreeTextFields } from './free-text-fields.tsx';
import { GuidelineFields } from './guideline-fields.tsx';
import { RegulationFields } from './regulation-fields.tsx';
import { StudyFields } from './study-fields.tsx';

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

const KINDS: Record<CitationForm['kind'], { name: string; about: string }> = {
  guideline: { name: 'Guideline', about: 'Guideline, with chapter and section' },
  study: { name: 'Study', about: 'Study, with author, journal and year' },
  regulation: { name: 'Law or regulation', about: 'Law or regulation, with its section' },
  other: { name: 'Free text', about: 'Free text, printed as it stands' },
};

/** One Non-MTUS citation in the fields of its kind. */
export function CitationFields({ number, citation, onChange, remove }: Props) {
  const styles = useStyles();
  const tools = (
    <div className={styles.tools}>
      <KindMenu number={number} citation={citation} onChange={onChange} />
      {remove}
    </div>
  );
  return (
    <div className={styles.root} role="group" aria-label={`Non-MTUS citation ${number}`}>
      {fieldsOf(citation, onChange, tools)}
    </div>
  );
}

function fieldsOf(
  citation: CitationForm,
  onChange: (citation: CitationForm) => void,
  tools: ReactElement,
): ReactElement {
  switch (citation.kind) {
    case 'guideline':
      return <GuidelineFields citation={citation} onChange={onChange} tools={tools} />;
    case 'study':
      return <StudyFields citation={citation} onChange={onChange} tools={tools} />;
    case 'regulation':
      return <RegulationFields citation={citation} onChange={onChange} tools={tools} />;
    case 'other':
      return <FreeTextFields citation={citation} onChange={onChange} tools={tools} />;
  }
}

function KindMenu({ number, citation, onChange }: Pick<Props, 'number' | 'citation' | 'onChange'>) {
  return (
    <Menu
      checkedValues={{ kind: [citation.kind] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const kind = ORDER.find((one) => one === checkedItems[0]);
        if (kind !== undefined && kind !== citation.kind) onChange(asKind(citation, kind));
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={`Kind of citation ${number}: ${KINDS[citation.kind].name}`} relationship="label">
          <Button appearance="subtle" icon={<DocumentTextRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {ORDER.map((kind) => (
            <MenuItemRadio key={kind} name="kind" value={kind}>
              {KINDS[kind].about}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

const ORDER = ['guideline', 'study', 'regulation', 'other'] as const;
