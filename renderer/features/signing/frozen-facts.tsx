import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { z } from 'zod';
import type { FrozenVersion } from '../../../shared/contracts/versions.ts';
import { documentSeenSchema } from '../../../shared/contracts/viewing.ts';
import { ACCEPTANCE_TEXTS } from '../../../shared/domain/acceptance.ts';
import { countIn, printRanges, restOf } from '../../../shared/domain/page-ranges.ts';
import { SIGNING_TEXTS } from '../../../shared/domain/signing-attestations.ts';
import { count, printExact } from '../../lib/format.ts';
import { Hash, useFactStyles } from '../../ui/facts.tsx';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
  },
  notChecked: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: '4px', marginTop: '4px' },
});

/** So many ranges of pages are named; of more, how many pages there are. */
const MOST_RANGES = 8;

/** What is kept with a version, apart from its letter. */
export function FrozenFacts({ frozen }: { frozen: FrozenVersion }) {
  const styles = useStyles();
  const facts = useFactStyles();
  const { row, identity, attestations, findings, notChecked, pagesSeen } = frozen;
  return (
    <dl className={facts.list}>
      <dt>Letter profile</dt>
      <dd>
        {row.profile.name}, version {row.profile.version}
      </dd>
      <dt>Attested</dt>
      <dd>
        <ul className={styles.list}>
          {attestations.map(({ id, attestedAt }) => (
            <li key={id}>
              {attestedText(id)} ({printExact(attestedAt)})
            </li>
          ))}
        </ul>
      </dd>
      <dt>Findings</dt>
      <dd>
        {findings.length === 0 ? 'None' : <FindingsLeft findings={findings} />}
        {notChecked.length > 0 && <NotChecked notChecked={notChecked} />}
      </dd>
      <dt>Pages of the records</dt>
      <dd>
        <PagesSeen pagesSeen={pagesSeen} />
      </dd>
      <dt>Certificate of</dt>
      <dd>{identity.subject}</dd>
      <dt>Its SHA-256</dt>
      <dd>
        <Hash value={row.certificateSha256} />
      </dd>
      <dt>SHA-256 of the letter</dt>
      <dd>
        <Hash value={row.letterSha256} />
      </dd>
      <dt>SHA-256 of the file</dt>
      <dd>
        <Hash value={row.docxSha256} />
      </dd>
    </dl>
  );
}

const findingSchema = z.looseObject({
  message: z.string(),
  dismissed: z.looseObject({ reason: z.string() }).optional(),
});

/** What the check said when it was signed: left open, or dismissed with a reason. */
function FindingsLeft({ findings }: Pick<FrozenVersion, 'findings'>) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {findings.map((frozen, index) => {
        const finding = findingSchema.safeParse(frozen).data;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: they never change
          <li key={index}>
            {finding?.message ?? 'A finding of another version of the program'}
            {finding?.dismissed ? ` (dismissed: ${finding.dismissed.reason})` : ' (left open)'}
          </li>
        );
      })}
    </ul>
  );
}

const notCheckedSchema = z.looseObject({ reason: z.string() });

/** What the check could not look for when it was signed; folded, as it says nothing against the letter. */
function NotChecked({ notChecked }: Pick<FrozenVersion, 'notChecked'>) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.notChecked}>
      <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Hide what was not checked' : `Show what was not checked (${notChecked.length})`}
      </Button>
      {isOpen && (
        <ul className={styles.list}>
          {notChecked.map((frozen, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they never change
            <li key={index}>
              {notCheckedSchema.safeParse(frozen).data?.reason ?? 'A check of another version of the program'}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Which pages of the records had been in view when it was signed. */
function PagesSeen({ pagesSeen }: Pick<FrozenVersion, 'pagesSeen'>) {
  const styles = useStyles();
  const found = z.array(documentSeenSchema).safeParse(pagesSeen).data;
  if (found === undefined) return 'Noted by another version of the program';
  if (found.length === 0) return 'None were kept with it';
  return (
    <ul className={styles.list}>
      {found.map(({ documentId, name, pages, seen }) => {
        const rest = restOf(seen, pages);
        const unseen = countIn(rest) === pages ? 'none seen' : `not seen: ${printRanges(rest, MOST_RANGES)}`;
        return (
          <li key={documentId}>
            {name}:{' '}
            {rest.length === 0 ? `all ${count(pages, 'page')} seen` : `${count(pages, 'page')}, ${unseen}`}
          </li>
        );
      })}
    </ul>
  );
}

/** The sentence that was attested; the id of one that this version of the program does not know. */
function attestedText(id: string): string {
  const texts: Readonly<Record<string, { sentence: string }>> = { ...ACCEPTANCE_TEXTS, ...SIGNING_TEXTS };
  return texts[id]?.sentence ?? id;
}
