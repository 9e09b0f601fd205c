import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowImportRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { recordContracts } from '../../../shared/contracts/records.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { type Screen, useView } from '../../lib/view-state.ts';
import { Arrivals } from './arrivals.tsx';

const useStyles = makeStyles({
  veil: {
    position: 'fixed',
    inset: '8px',
    zIndex: 1000,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '12px',
    // What is dropped is taken by the window, wherever it falls.
    pointerEvents: 'none',
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackgroundAlpha,
    color: tokens.colorNeutralForeground1,
    forcedColorAdjust: 'auto',
  },
  icon: { fontSize: '48px', color: tokens.colorBrandForeground1 },
});

/** Says that files can be dropped anywhere, and imports what was: into the open case, or as what it is for. */
export function DropTarget() {
  const styles = useStyles();
  const isOver = useFilesOverWindow();
  const { dropped, screen, caseId } = useView();
  const { mutate } = useContractCommand(recordContracts.importDropped);
  const target = screen === 'case' ? caseId : null;
  useEffect(() => {
    if (dropped === null || target === null) return;
    useView.setState({ dropped: null });
    const { token } = dropped;
    mutate(
      { caseId: target, token },
      { onError: (error) => notify.error('The records were not imported', error) },
    );
  }, [dropped, target, mutate]);
  return (
    <>
      {isOver && (
        <div className={styles.veil}>
          <ArrowImportRegular className={styles.icon} aria-hidden />
          <Text size={500} weight="semibold">
            {wordsFor(screen, target)}
          </Text>
        </div>
      )}
      <Arrivals />
    </>
  );
}

function wordsFor(screen: Screen, caseId: string | null): string {
  if (screen === 'library') return 'Drop guideline packs';
  return caseId === null ? 'Drop records, case packages or case files' : 'Drop to import into this case';
}

/** True while files are dragged over the window. */
function useFilesOverWindow(): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => setIsOver(event.dataTransfer?.types.includes('Files') === true);
    const leave = (event: DragEvent) => {
      // Leaving one element for another within the window is no leaving.
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = () => setIsOver(false);
    window.addEventListener('dragover', over, true);
    window.addEventListener('dragleave', leave, true);
    // On `window`: the preload stops the event there, before the page's own elements see it.
    window.addEventListener('drop', drop, true);
    window.addEventListener('dragend', drop, true);
    return () => {
      window.removeEventListener('dragover', over, true);
      window.removeEventListener('dragleave', leave, true);
      window.removeEventListener('drop', drop, true);
      window.removeEventListener('dragend', drop, true);
    };
  }, []);
  // Whatever was dropped is not over the window any more.
  const dropped = useView((view) => view.dropped);
  useEffect(() => {
    if (dropped !== null) setIsOver(false);
  }, [dropped]);
  return isOver;
}
