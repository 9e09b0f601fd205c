import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import { ChoiceField, COPIES, CopySwitches, SwitchField } from './choice-fields.tsx';
import { useProfile } from './editor-context.ts';
import { LinesField } from './lines-field.tsx';
import { OrderField } from './order-field.tsx';
import type { ProfileSection } from './sections.ts';
import { TextField } from './text-field.tsx';

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    margin: 0,
    padding: 0,
    border: 0,
    minWidth: 0,
  },
  title: {
    margin: 0,
    paddingBottom: '4px',
    width: '100%',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
  },
  lead: { color: tokens.colorNeutralForeground2 },
});

const FORMS: Record<ProfileSection, () => ReactNode> = {
  general: General,
  pages: Pages,
  cover: Cover,
  parts: Parts,
  documents: Documents,
  decisions: Decisions,
  guidelines: Guidelines,
  citations: Citations,
  signatures: Signatures,
  return: Return,
};

/** The fields of one part of the editor. */
export function SectionForm({ section }: { section: ProfileSection }) {
  const Form = FORMS[section];
  return <Form />;
}

/** Fields of one thing under a heading. */
function Group({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.group} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {lead !== undefined && (
        <Text size={200} className={styles.lead}>
          {lead}
        </Text>
      )}
      {children}
    </section>
  );
}

function General() {
  return (
    <Group title="General">
      <TextField path="name" hint="As the list of profiles shows it. It is not printed." />
      <TextField path="organisation" hint="Printed on the cover." />
      <TextField path="language" hint="For screen readers and spelling in Word, such as en-US." />
    </Group>
  );
}

function Pages() {
  const [profile, change] = useProfile();
  const { page } = profile;
  return (
    <>
      <Group title="Head of the page" lead="On every page but a cover. Left empty, nothing is printed.">
        <TextField path="page.header.served" />
        <TextField path="page.header.posted" />
      </Group>
      <Group title="Foot of the page">
        <ChoiceField
          label="Page numbers"
          hint="Served and signed copies say under it which letter they are."
          options={[
            ['page-of-pages', 'Page 1 of 3'],
            ['page', 'Page 1'],
            ['none', 'None'],
          ]}
          value={page.numbers}
          onChoose={(numbers) => change('page.numbers', { ...profile, page: { ...page, numbers } })}
        />
      </Group>
    </>
  );
}

function Cover() {
  const [profile, change] = useProfile();
  const { cover, coverPage } = profile;
  const set = (part: Partial<LetterProfile['cover']>, field: string) =>
    change(field, { ...profile, cover: { ...cover, ...part } });
  return (
    <>
      <Group title="Cover page">
        <CopySwitches
          label="A cover page on"
          copies={COPIES}
          value={coverPage}
          onSwitch={(copy, isOn) =>
            change('coverPage', { ...profile, coverPage: { ...coverPage, [copy]: isOn } })
          }
        />
        <TextField path="cover.title" />
        <SwitchField
          label="The case block stands on the cover"
          value={cover.caseBlock}
          onSwitch={(caseBlock) => set({ caseBlock }, 'cover.caseBlock')}
        />
        <TextField
          path="cover.signatory"
          hint="Who signs for the organization. The reviewer’s name is printed nowhere."
        />
      </Group>
      <Group title="Letterhead" lead="Under the organization’s name.">
        <LinesField
          path="cover.letterhead"
          one="line"
          none="No lines: the organization’s name stands alone."
          lines={cover.letterhead}
          onChange={(letterhead) => set({ letterhead }, 'cover.letterhead')}
        />
      </Group>
      <Group title="Overall determination" lead="Follows from the decisions on the items.">
        <TextField path="cover.overall.uphold" label="All upheld" isLong />
        <TextField path="cover.overall.overturn" label="All overturned" isLong />
        <TextField path="cover.overall.partial" label="Some overturned" isLong />
      </Group>
      <Group title="Legal paragraphs">
        <LinesField
          path="cover.paragraphs"
          one="paragraph"
          none="No paragraph."
          isLong
          lines={cover.paragraphs}
          onChange={(paragraphs) => set({ paragraphs }, 'cover.paragraphs')}
        />
      </Group>
    </>
  );
}

function Parts() {
  return (
    <>
      <Group title="Order of the parts" lead="After the cover and the case block.">
        <OrderField />
      </Group>
      <Group title="How the determination was made">
        <TextField path="headings.how" label="Title" />
        <TextField path="how" label="Paragraph" isLong />
        <TextField path="credentials.leadIn" label="Lead-in of the credentials" />
        <TextField path="credentials.licensure" />
        <TextField path="credentials.specialty" />
      </Group>
      <Group title="Clinical case summary">
        <TextField path="headings.summary" label="Title" />
        <TextField path="summaryLeadIn" label="Lead-in" isLong />
      </Group>
      <Group title="Issues, decisions and rationales">
        <TextField path="headings.items" label="Title" />
        <TextField path="itemsLeadIn" label="Lead-in" isLong />
      </Group>
    </>
  );
}

function Documents() {
  const [profile, change] = useProfile();
  const { documentsReviewed } = profile;
  const set = (part: Partial<LetterProfile['documentsReviewed']>, field: string) =>
    change(field, { ...profile, documentsReviewed: { ...documentsReviewed, ...part } });
  return (
    <Group
      title="Documents reviewed"
      lead="Required by 8 CCR 9792.10.6(d). Never in a posted copy, which must not name who treated the employee."
    >
      <SwitchField
        label="Listed in served copies"
        value={documentsReviewed.served}
        onSwitch={(served) => set({ served }, 'documentsReviewed.served')}
      />
      <ChoiceField
        label="Style that is proposed first"
        options={[
          ['itemised', 'Each record, with its pages'],
          ['by-provider', 'Each provider, with the days'],
        ]}
        value={documentsReviewed.style}
        onChoose={(style) => set({ style }, 'documentsReviewed.style')}
      />
      <TextField path="documentsReviewed.heading" label="Title" />
      <TextField path="documentsReviewed.leadIn" label="Lead-in" isLong />
    </Group>
  );
}

function Decisions() {
  return (
    <>
      <Group title="Words for the decision">
        <TextField path="decisions.upheld" label="The denial stands" />
        <TextField path="decisions.overturned" label="The denial is set aside" />
      </Group>
      <Group title="Closing sentences" lead="Offered where a rationale does not close with the decision.">
        <TextField path="closing.upheld" label="The denial stands" isLong />
        <TextField path="closing.overturned" label="The denial is set aside" isLong />
      </Group>
      <Group title="Labels of an item’s lines">
        <TextField path="labels.administrator" />
        <TextField path="labels.reviewer" />
        <TextField path="labels.rationale" />
      </Group>
      <Group title="Title of a split request">
        <TextField path="split.partial" isLong />
        <TextField path="split.substituted" isLong />
      </Group>
    </>
  );
}

function Guidelines() {
  const [profile, change] = useProfile();
  return (
    <>
      <Group title="Form">
        <ChoiceField
          label="Guideline lines are written as in"
          options={[
            ['2016', 'letters of 2016 on'],
            ['2015', 'letters of 2015'],
          ]}
          value={profile.grammar}
          onChoose={(grammar) => change('grammar', { ...profile, grammar })}
        />
        <TextField path="who.administrator" />
        <TextField path="who.reviewer" />
      </Group>
      <Group title="MTUS">
        <TextField path="basis.mtus" label="Sentence" />
        <TextField path="basis.chapterSeparator" />
        <TextField path="basis.sections" />
        <TextField path="basis.pages" />
      </Group>
      <Group title="Outside of the MTUS">
        <TextField path={`basis.outside.${profile.grammar}`} label="Sentence" isLong />
        <TextField path="basis.nonMtus" />
        <TextField path="basis.otherGuidelines" />
        <TextField path="basis.none" isLong />
      </Group>
    </>
  );
}

const EVIDENCE = [
  ['none', 'Not printed'],
  ['parentheses', 'In parentheses'],
  ['footnotes', 'As footnotes'],
] as const;

function Citations() {
  const [profile, change] = useProfile();
  const { evidence } = profile;
  return (
    <Group title="Citations" lead="Where a text cites a page of the records.">
      {COPIES.map((copy) => (
        <ChoiceField
          key={copy}
          label={copy === 'served' ? 'Served copy' : 'Posted copy'}
          options={EVIDENCE}
          value={evidence[copy]}
          onChoose={(style) => change('evidence', { ...profile, evidence: { ...evidence, [copy]: style } })}
        />
      ))}
    </Group>
  );
}

function Signatures() {
  const [profile, change] = useProfile();
  const { signing } = profile;
  const { line, byOrganisation } = signing;
  const set = (part: Partial<LetterProfile['signing']>) =>
    change('signing', { ...profile, signing: { ...signing, ...part } });
  return (
    <>
      <Group title="Signature line" lead="A visible line at the letter’s end, where the copy is signed.">
        <CopySwitches
          label="A line on"
          copies={['returned', ...COPIES]}
          value={line}
          onSwitch={(copy, isOn) => set({ line: { ...line, [copy]: isOn } })}
        />
        <TextField path="signing.lineTitle.reviewer" />
        <TextField path="signing.lineTitle.organisation" />
      </Group>
      <Group title="Signed by the organization" lead="Needs the organization’s identity in this vault.">
        <CopySwitches
          label="Copies that leave signed"
          copies={COPIES}
          value={byOrganisation}
          onSwitch={(copy, isOn) => set({ byOrganisation: { ...byOrganisation, [copy]: isOn } })}
        />
      </Group>
    </>
  );
}

function Return() {
  const [profile, change] = useProfile();
  const { returns, notice } = profile;
  const set = (part: Partial<LetterProfile['returns']>) =>
    change('returns', { ...profile, returns: { ...returns, ...part } });
  return (
    <>
      <Group
        title="What goes back with the letters"
        lead="The reviewer may leave more out, and send no more."
      >
        <div>
          <SwitchField label="Records" value={returns.records} onSwitch={(records) => set({ records })} />
          <SwitchField label="Audit log" value={returns.audit} onSwitch={(audit) => set({ audit })} />
          <SwitchField
            label="Time spent"
            value={returns.timeSpent}
            onSwitch={(timeSpent) => set({ timeSpent })}
          />
        </div>
      </Group>
      <Group title="Notice of a declined case">
        <TextField path="notice.heading" />
        <TextField path="notice.title" />
        <TextField path="notice.labels.caseNumber" />
        <TextField path="notice.labels.date" />
        <TextField path="notice.labels.reviewer" />
        <TextField path="notice.declines" isLong />
        {Object.keys(notice.reasons).map((reason) => (
          <TextField key={reason} path={`notice.reasons.${reason}`} isLong />
        ))}
        <TextField path="notice.note" />
        <TextField path="notice.closing" isLong />
      </Group>
    </>
  );
}
