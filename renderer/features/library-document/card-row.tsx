import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DeleteRegular, EditRegular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '6px 8px 8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', alignItems: 'center', gap: '2px' },
  place: { flexGrow: 1, minWidth: 0, textAlign: 'left' },
  text: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  quote: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface Props {
  /** Where it is: leads there. */
  place: string;
  /** The thing itself, for names of buttons: "highlight". */
  noun: string;
  text: string;
  quote?: string;
  onGo(): void;
  onEdit(): void;
  onRemove(): void;
}

/** A highlight, a bookmark or a criterion of a document: where it is, what it says, and what can be done with it. */
export function CardRow({ place, noun, text, quote = '', onGo, onEdit, onRemove }: Props) {
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <Link as="button" className={styles.place} onClick={onGo}>
          {place}
        </Link>
        <Button
          size="small"
          appearance="subtle"
          icon={<EditRegular />}
          aria-label={`Edit the ${noun}, ${place}`}
          onClick={onEdit}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={`Remove the ${noun}, ${place}`}
          onClick={onRemove}
        />
      </div>
      {text !== '' && <Text className={styles.text}>{text}</Text>}
      {quote !== '' && (
        <Text size={200} italic className={styles.quote}>
          “{quote.length > 200 ? `${quote.slice(0, 197)}…` : quote}”
        </Text>
      )}
    </li>
  );
}
