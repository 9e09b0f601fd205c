import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
  useArrowNavigationGroup,
} from '@fluentui/react-components';
import { DeleteRegular, InfoRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { DocumentRow } from '../../../../shared/contracts/records.ts';
import { type DocumentReading, textContracts } from '../../../../shared/contracts/text.ts';
import { count } from '../../../lib/format.ts';
import { useContractQuery } from '../../../lib/queries.ts';
import { useIsReadOnly } from '../../acceptance/use-acceptance.ts';
import { useCaseSession } from '../../decision/case-session.ts';
import { percentSeen, summaryOfSeen, useSeen } from '../../workspace/use-seen.ts';
import { DocumentFacts } from './document-facts.tsx';
import { RemoveDocument } from './remove-document.tsx';

const useStyles = makeStyles({
  list: {
    flexShrink: 0,
    maxHeight: '40%',
    overflowY: 'auto',
    margin: 0,
    padding: '0 0 4px',
    listStyleType: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    display: 'flex',
    alignItems: 'center',
    paddingRight: '4px',
    borderLeft: '3px solid transparent',
  },
  current: {
    borderLeftColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  choose: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    padding: '4px 8px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
  },
  name: {
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
  },
  more: { flexShrink: 0 },
});

interface Shown {
  kind: 'facts' | 'remove';
  document: DocumentRow;
}

/** The documents of the case: how much of each was seen and read, what it is, and taking one out. */
export function DocumentList({ currentId }: { currentId: string | undefined }) {
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true });
  const caseId = useCaseSession((session) => session.case.id);
  const documents = useCaseSession((session) => session.documents);
  const show = useCaseSession((session) => session.show);
  const isReadOnly = useIsReadOnly();
  const seen = useSeen(caseId);
  const { data: reading } = useContractQuery(textContracts.status, { caseId });
  const [shown, setShown] = useState<Shown | undefined>(undefined);
  const readingOf = (id: string) => reading?.documents.find((one) => one.documentId === id);
  const close = (): void => setShown(undefined);
  return (
    <>
      <ul className={styles.list} aria-label="Documents" {...arrows}>
        {documents.map((one) => {
          const isCurrent = one.id === currentId;
          const seenHere = seen?.documents.filter(({ documentId }) => documentId === one.id);
          const words = [
            count(one.pages, 'page'),
            seenHere && `${percentSeen(summaryOfSeen(seenHere))} % seen`,
            stateOf(readingOf(one.id)),
          ];
          return (
            <li key={one.id} className={mergeClasses(styles.row, isCurrent && styles.current)}>
              <Button
                appearance="transparent"
                className={styles.choose}
                aria-current={isCurrent ? 'true' : undefined}
                {...(isCurrent && { 'data-rail-focus': true })}
                title={one.name}
                onClick={() => show({ documentId: one.id })}
              >
                <span className={styles.name}>{one.name}</span>
                <Text size={200}>{words.filter(Boolean).join(' · ')}</Text>
              </Button>
              <Menu positioning="below-end">
                <MenuTrigger disableButtonEnhancement>
                  <Button
                    size="small"
                    appearance="subtle"
                    className={styles.more}
                    icon={<MoreHorizontalRegular />}
                    aria-label={`More about ${one.name}`}
                  />
                </MenuTrigger>
                <MenuPopover>
                  <MenuList>
                    <MenuItem
                      icon={<InfoRegular />}
                      onClick={() => setShown({ kind: 'facts', document: one })}
                    >
                      Details
                    </MenuItem>
                    <MenuItem
                      icon={<DeleteRegular />}
                      disabled={isReadOnly}
                      onClick={() => setShown({ kind: 'remove', document: one })}
                    >
                      {isReadOnly ? 'Signed and closed cases keep their documents' : 'Remove from the case…'}
                    </MenuItem>
                  </MenuList>
                </MenuPopover>
              </Menu>
            </li>
          );
        })}
      </ul>
      {shown?.kind === 'facts' && (
        <DocumentFacts document={shown.document} reading={readingOf(shown.document.id)} onClose={close} />
      )}
      {shown?.kind === 'remove' && <RemoveDocument document={shown.document} onClose={close} />}
    </>
  );
}

/** Only what is out of the ordinary: all read is what is expected. */
function stateOf(reading: DocumentReading | undefined): string {
  if (reading === undefined) return '';
  if (reading.failed > 0) return `${reading.failed} cannot be read`;
  return reading.read < reading.pages ? `${reading.pages - reading.read} not read yet` : '';
}
