import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowUndoRegular, EditRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import {
  type LibraryPlace,
  type LibrarySource,
  libraryContracts,
} from '../../../shared/contracts/library.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { openLibrary } from '../../lib/session.ts';
import { ChapterDialog } from './chapter-dialog.tsx';

const useStyles = makeStyles({ root: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

interface Props {
  source: LibrarySource;
  place: LibraryPlace;
}

/** What can be done with a chapter of what comes with the program: correct it, and take that back. */
export function ChapterActions({ source, place: { chapter, effective } }: Props) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const drop = useContractCommand(libraryContracts.dropCorrection);
  const { sourceId } = source;
  const takeBack = (): void =>
    drop.mutate(
      { sourceId, key: chapter.key },
      {
        onSuccess: (answer) => {
          void openLibrary(answer.sourceId);
          notify.success('The correction was taken back');
        },
        onError: (error) => notify.error('The correction was not taken back', error),
      },
    );
  return (
    <div className={styles.root}>
      <Button icon={<EditRegular />} onClick={() => setIsOpen(true)}>
        Correct…
      </Button>
      {source.copiedFrom !== null && (
        <Button icon={<ArrowUndoRegular />} disabledFocusable={drop.isPending} onClick={takeBack}>
          Take the correction back
        </Button>
      )}
      {isOpen && (
        <ChapterDialog
          sourceId={sourceId}
          chapter={{ ...chapter, effective }}
          onSaved={(own) => {
            setIsOpen(false);
            void openLibrary(own);
            notify.success(`“${chapter.title}” was corrected`);
          }}
          onClose={() => setIsOpen(false)}
        />
      )}
    </div>
  );
}
