import { Dropdown, makeStyles, Option } from '@fluentui/react-components';
import type { DocumentRow } from '../../../shared/contracts/records.ts';
import { count } from '../../lib/format.ts';

const useStyles = makeStyles({
  choose: {
    flexGrow: 1,
    minWidth: 0,
    '& .fui-Dropdown__button': {
      minWidth: 0,
      overflow: 'hidden',
      whiteSpace: 'nowrap',
      textOverflow: 'ellipsis',
    },
  },
});

interface Props {
  label: string;
  documents: readonly DocumentRow[];
  current: DocumentRow;
  choose(documentId: string): void;
}

/** Which record a reader shows. */
export function DocumentChoice({ label, documents, current, choose }: Props) {
  const styles = useStyles();
  return (
    <Dropdown
      className={styles.choose}
      aria-label={label}
      value={current.name}
      selectedOptions={[current.id]}
      onOptionSelect={(_, { optionValue }) => {
        if (optionValue !== undefined) choose(optionValue);
      }}
    >
      {documents.map((one) => (
        <Option key={one.id} value={one.id} text={one.name}>
          {one.name} ({count(one.pages, 'page')})
        </Option>
      ))}
    </Dropdown>
  );
}
