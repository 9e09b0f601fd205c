import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { ListedEvidence } from '../../../shared/contracts/evidence.ts';
import type { PagePlace } from '../workspace/reading-place.ts';
import { EvidenceRow } from './evidence-row.tsx';
import type { EvidenceGroup } from './groups.ts';
import type { Meanings } from './use-meanings.ts';

const useStyles = makeStyles({
  list: { flexGrow: 1, minHeight: 0, overflowY: 'auto', outlineStyle: 'none' },
  heading: {
    position: 'sticky',
    top: 0,
    padding: '4px 10px',
    backgroundColor: tokens.colorNeutralBackground4,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

interface Props {
  groups: readonly EvidenceGroup[];
  /** The page in view: its evidence is marked, and kept in view while the keys are elsewhere. */
  inView: PagePlace | undefined;
  /** Evidence that is cited next. */
  selected: string | undefined;
  meanings: Meanings;
  onOpen(listed: ListedEvidence, keepsFocus: boolean): void;
  onEdit(listed: ListedEvidence): void;
  onRemove(listed: ListedEvidence): void;
  onUndo(): void;
  onRedo(): void;
}

/** Evidence under its headings. Arrows, Home and End move and show the page; Enter goes there; F2 edits; Delete removes. */
export function EvidenceListView({
  groups,
  inView,
  selected,
  meanings,
  onOpen,
  onEdit,
  onRemove,
  onUndo,
  onRedo,
}: Props) {
  const styles = useStyles();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [hasFocus, setFocus] = useState(false);
  const [activeKey, setActive] = useState<string>();
  const rows = groups.flatMap(({ key, evidence }) =>
    evidence.map((listed) => ({ key: `${key} ${listed.evidence.id}`, listed })),
  );
  const found = rows.findIndex(({ key }) => key === activeKey);
  const active = found >= 0 ? found : Math.min(0, rows.length - 1);
  const isHere = ({ documentId, evidence }: ListedEvidence): boolean =>
    documentId !== null && documentId === inView?.documentId && evidence.page === inView.page;
  const firstHere = rows.findIndex(({ listed }) => isHere(listed));
  const show = (at: number): void => {
    list.current?.querySelector(`[id="${id}-${at}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  useEffect(() => {
    if (firstHere < 0 || list.current?.contains(document.activeElement)) return;
    list.current?.querySelector(`[id="${id}-${firstHere}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [firstHere, id]);

  const moveTo = (at: number): void => {
    const row = rows[Math.min(Math.max(0, at), rows.length - 1)];
    if (row === undefined) return;
    setActive(row.key);
    show(rows.indexOf(row));
    onOpen(row.listed, true);
  };
  const keyDown = (event: KeyboardEvent): void => {
    const row = rows[active];
    if (event.altKey) return;
    const held = event.ctrlKey || event.metaKey ? 'Mod+' : '';
    switch (held + (held === '' ? event.key : event.key.toLowerCase())) {
      case 'ArrowDown':
        moveTo(found < 0 ? 0 : active + 1);
        break;
      case 'ArrowUp':
        moveTo(active - 1);
        break;
      case 'Home':
        moveTo(0);
        break;
      case 'End':
        moveTo(rows.length - 1);
        break;
      case 'Enter':
        if (row !== undefined) onOpen(row.listed, false);
        break;
      case 'F2':
        if (row !== undefined) onEdit(row.listed);
        break;
      case 'Delete':
        if (row !== undefined) onRemove(row.listed);
        break;
      case 'Mod+z':
        onUndo();
        break;
      case 'Mod+y':
        onRedo();
        break;
      default:
        return;
    }
    event.preventDefault();
  };
  return (
    <div
      ref={list}
      role="listbox"
      aria-label="Evidence"
      aria-activedescendant={rows.length > 0 ? `${id}-${active}` : undefined}
      tabIndex={0}
      data-rail-focus
      className={styles.list}
      onKeyDown={keyDown}
      onFocus={() => setFocus(true)}
      onBlur={() => setFocus(false)}
      onClick={(event) => {
        const element = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
        const row = rows.find((_, at) => `${id}-${at}` === element?.id);
        if (row === undefined) return;
        setActive(row.key);
        onOpen(row.listed, true);
      }}
      onDoubleClick={() => {
        const row = rows[active];
        if (row !== undefined) onEdit(row.listed);
      }}
    >
      {groups.map(({ key, title, evidence }) => (
        <div key={key} role="group" aria-label={title}>
          <div className={styles.heading} title={title} aria-hidden>
            {title}
          </div>
          {evidence.map((listed) => {
            const at = rows.findIndex((row) => row.key === `${key} ${listed.evidence.id}`);
            return (
              <EvidenceRow
                key={listed.evidence.id}
                id={`${id}-${at}`}
                listed={listed}
                isCurrent={isHere(listed)}
                isActive={hasFocus && at === active}
                isSelected={listed.evidence.id === selected}
                meanings={meanings}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}
