import { Button, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { AddRegular, ArrowExportRegular, DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { type LibrarySource, libraryContracts } from '../../../shared/contracts/library.ts';
import { count, printDay } from '../../lib/format.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { openLibrary } from '../../lib/session.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Hash, useFactStyles } from '../../ui/facts.tsx';
import { OpenDocumentButton } from '../library-document/open-document.tsx';
import { ChapterDialog } from './chapter-dialog.tsx';
import { isCorrectable } from './correctable.ts';
import { DaysBadge, daysInWords } from './days-badge.tsx';
import { STEP_TITLES } from './steps.ts';
import type { useLibraryActions } from './use-library-actions.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '16px', maxWidth: '760px' },
  head: { display: 'flex', flexDirection: 'column', gap: '6px' },
  days: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  soft: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  source: LibrarySource;
  actions: ReturnType<typeof useLibraryActions>;
  onRemoved(): void;
}

/** What a source is, where it came from, and what can be done with it. */
export function SourceView({ source, actions, onRemoved }: Props) {
  const styles = useStyles();
  const facts = useFactStyles();
  const [isAsking, setIsAsking] = useState(false);
  // Asked anew each time: cases are written meanwhile.
  const cited = useContractCommand(libraryContracts.citedIn);
  const [isAdding, setIsAdding] = useState(false);
  const { title, edition, kind, signer } = source;
  const ask = (): void => {
    cited.mutate({ sourceId: source.sourceId });
    setIsAsking(true);
  };
  return (
    <article className={styles.root} aria-label={title}>
      <div className={styles.head}>
        <Title3 as="h2">{title}</Title3>
        <div className={styles.days}>
          <DaysBadge inForce={source.inForce} />
          <Text size={200}>{daysInWords(source)}</Text>
        </div>
        <Text className={styles.soft}>Choose a chapter or section at the left, or search.</Text>
      </div>
      <dl className={facts.list}>
        <dt>Publisher</dt>
        <dd>{source.publisher}</dd>
        <dt>Edition</dt>
        <dd>{edition}</dd>
        <dt>Search sequence</dt>
        <dd>{STEP_TITLES[source.step]}</dd>
        <dt>Holds</dt>
        <dd>
          {count(source.chapters, 'chapter')}, {count(source.sections, 'section')}
        </dd>
        <dt>Licence</dt>
        <dd>{source.licence}</dd>
        <dt>Signed by</dt>
        <dd>{signedBy(source)}</dd>
        {kind !== 'shipped' && (
          <>
            <dt>Added</dt>
            <dd>{printDay(source.addedAt)}</dd>
          </>
        )}
        <dt>SHA-256</dt>
        <dd>
          <Hash value={source.sha256} />
        </dd>
        {signer !== null && (
          <>
            <dt>Certificate</dt>
            <dd>
              <Hash value={signer.sha256} />
            </dd>
          </>
        )}
      </dl>
      <div className={styles.actions}>
        {source.documentId !== null && <OpenDocumentButton documentId={source.documentId} page={null} />}
        {kind !== 'document' && (
          <Button icon={<ArrowExportRegular />} onClick={() => actions.exportPack(source.sourceId)}>
            Export…
          </Button>
        )}
        {isCorrectable(source) && (
          <Button icon={<AddRegular />} onClick={() => setIsAdding(true)}>
            Add a chapter or edition…
          </Button>
        )}
        {kind !== 'shipped' && (
          <Button icon={<DeleteRegular />} onClick={ask}>
            Remove…
          </Button>
        )}
      </div>
      {isAdding && (
        <ChapterDialog
          sourceId={source.sourceId}
          onSaved={(own) => {
            setIsAdding(false);
            void openLibrary(own);
          }}
          onClose={() => setIsAdding(false)}
        />
      )}
      <ConfirmDialog
        open={isAsking}
        title={`Remove “${title}”, ${edition}?`}
        confirmLabel="Remove it"
        busy={actions.isRemoving}
        onConfirm={() => actions.remove(source, onRemoved)}
        onCancel={() => setIsAsking(false)}
      >
        {cited.data === undefined
          ? ''
          : cited.data.items > 0
            ? `It is cited in ${count(cited.data.items, 'item')} of ${count(cited.data.cases, 'case')}: what letters cite of it stays in them as it is printed. `
            : 'No case of this vault cites it. '}
        It is no longer found or offered.
      </ConfirmDialog>
    </article>
  );
}

function signedBy({ signer, kind }: LibrarySource): string {
  if (signer !== null) return signer.name;
  if (kind === 'document') return 'Your own file';
  return kind === 'shipped' ? 'Comes with IMR Desk' : 'Not signed: nobody vouches for it';
}
