import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons';
import type { CaseSearch } from '../../../shared/contracts/search.ts';
import { RECORD_TYPE_TITLES, type RecordType } from '../../../shared/encounters/record-type.ts';
import { count } from '../../lib/format.ts';

const useStyles = makeStyles({ button: { flexShrink: 0, alignSelf: 'flex-start' } });

interface Props {
  types: CaseSearch['types'];
  onChoose(type: RecordType): void;
}

/** The types of records in which something was found, with their pages: one of them narrows the search down. */
export function TypeMenu({ types, onChoose }: Props) {
  const styles = useStyles();
  if (types.length < 2) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<FilterRegular />} className={styles.button}>
          Types
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {types.map(({ type, pages }) => (
            <MenuItem key={type} secondaryContent={count(pages, 'page')} onClick={() => onChoose(type)}>
              {RECORD_TYPE_TITLES[type]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
