import { Button, makeStyles, Text, Tooltip, tokens } from '@fluentui/react-components';
import { AddRegular, ArrowDownRegular, ArrowUpRegular, DeleteRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { movedBy } from '../../../shared/letter/edit-profile.ts';
import { useEditing } from './editor-context.ts';
import { fieldId } from './sections.ts';
import { TextField } from './text-field.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '4px', alignItems: 'end' },
  tools: { display: 'flex', paddingBottom: '2px' },
  none: { color: tokens.colorNeutralForeground2 },
  add: { alignSelf: 'flex-start' },
});

interface Props {
  /** `cover.paragraphs` */
  path: string;
  /** What one of them is called: "paragraph". */
  one: string;
  /** Said where there is none. */
  none: string;
  lines: readonly string[];
  isLong?: boolean;
  onChange(lines: string[]): void;
}

/** Lines or paragraphs that can be added, moved and removed. */
export function LinesField({ path, one, none, lines, isLong = false, onChange }: Props) {
  const styles = useStyles();
  const { isReadOnly } = useEditing();
  const root = useRef<HTMLDivElement>(null);
  /** The line that gets the focus once it is drawn. */
  const focused = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (focused.current === undefined) return;
    document.getElementById(fieldId(`${path}.${focused.current}`))?.focus();
    focused.current = undefined;
  });
  const change = (next: string[], at: number) => {
    focused.current = Math.max(0, at);
    onChange(next);
  };
  return (
    <div ref={root} className={styles.root}>
      {lines.length === 0 && <Text className={styles.none}>{none}</Text>}
      <ol className={styles.list}>
        {lines.map((_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
          <li key={at} className={styles.row}>
            <TextField path={`${path}.${at}`} isLong={isLong} />
            {!isReadOnly && (
              <div className={styles.tools}>
                <Tool
                  label={`Move ${one} ${at + 1} up`}
                  icon={<ArrowUpRegular />}
                  disabled={at === 0}
                  onClick={() => change(movedBy(lines, at, -1), at - 1)}
                />
                <Tool
                  label={`Move ${one} ${at + 1} down`}
                  icon={<ArrowDownRegular />}
                  disabled={at === lines.length - 1}
                  onClick={() => change(movedBy(lines, at, 1), at + 1)}
                />
                <Tool
                  label={`Remove ${one} ${at + 1}`}
                  icon={<DeleteRegular />}
                  onClick={() => change(lines.toSpliced(at, 1), Math.min(at, lines.length - 2))}
                />
              </div>
            )}
          </li>
        ))}
      </ol>
      {!isReadOnly && (
        <Button
          size="small"
          className={styles.add}
          icon={<AddRegular />}
          onClick={() => change([...lines, ''], lines.length)}
        >
          Add a {one}
        </Button>
      )}
    </div>
  );
}

interface ToolProps {
  id?: string;
  label: string;
  icon: React.ReactElement;
  disabled?: boolean;
  onClick(): void;
}

/** A small button with a picture alone. */
export function Tool({ id, label, icon, disabled = false, onClick }: ToolProps) {
  return (
    <Tooltip content={label} relationship="label">
      <Button
        size="small"
        appearance="subtle"
        icon={icon}
        disabledFocusable={disabled}
        onClick={onClick}
        {...(id !== undefined && { id })}
      />
    </Tooltip>
  );
}
