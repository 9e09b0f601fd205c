import {
  Button,
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  SearchBox,
} from '@fluentui/react-components';
import { ArrowRedoRegular, ArrowUndoRegular, FilterFilled, FilterRegular } from '@fluentui/react-icons';
import { RECORD_TYPE_TITLES, RECORD_TYPES } from '../../../shared/encounters/record-type.ts';
import type { Corrections } from './corrections/use-corrections.ts';
import { changeListView, type ListView } from './list-view.ts';
import { GROUPINGS, type Grouping } from './records/index-rows.ts';
import type { RecordIndex } from './records/record-index.ts';

const useStyles = makeStyles({
  tools: { flexShrink: 0, display: 'flex', alignItems: 'center', gap: '2px', padding: '4px 6px 6px 12px' },
  search: { flexGrow: 1, minWidth: 0 },
});

const GROUPING_WORDS: Readonly<Record<Grouping, string>> = {
  document: 'By document',
  type: 'By type',
  none: 'Not at all',
};

interface Props {
  caseId: string;
  view: ListView;
  records: RecordIndex;
  /** Left out where the list has an order of its own. */
  hasGrouping: boolean;
  /** Undefined while nothing may be corrected. */
  corrections: Corrections | undefined;
  canUndo: boolean;
  canRedo: boolean;
  /** Enter in the field: the first record of the list. */
  onEnter(): void;
}

/** Above a list of records: the field that narrows it, types and grouping, and taking back what was corrected. */
export function ListTools(props: Props) {
  const { caseId, view, records, hasGrouping, corrections, canUndo, canRedo, onEnter } = props;
  const styles = useStyles();
  const { filter, grouping } = view;
  const Filter = filter.types.length > 0 ? FilterFilled : FilterRegular;
  const numbers = Map.groupBy(records.all, ({ record }) => record.type.value);
  return (
    <div className={styles.tools}>
      <SearchBox
        size="small"
        className={styles.search}
        aria-label="Narrow the list"
        placeholder="Type, date, author"
        value={filter.text}
        onChange={(_, { value }) => changeListView(caseId, { filter: { ...filter, text: value } })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onEnter();
          else if (event.key === 'Escape' && filter.text !== '') {
            changeListView(caseId, { filter: { ...filter, text: '' } });
          } else return;
          event.preventDefault();
        }}
      />
      <Menu
        positioning={{ position: 'below', align: 'end', autoSize: true }}
        checkedValues={{ types: [...filter.types], grouping: [grouping] }}
        onCheckedValueChange={(_, { name, checkedItems }) => {
          if (name === 'types') {
            const types = RECORD_TYPES.filter((type) => checkedItems.includes(type));
            changeListView(caseId, { filter: { ...filter, types } });
          } else {
            const chosen = GROUPINGS.find((one) => checkedItems.includes(one));
            if (chosen !== undefined) changeListView(caseId, { grouping: chosen, folded: new Set() });
          }
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <MenuButton
            size="small"
            appearance="subtle"
            icon={<Filter />}
            menuIcon={null}
            aria-label={filter.types.length > 0 ? 'Choose types, some chosen' : 'Choose types'}
            title={hasGrouping ? 'Types and grouping' : 'Types'}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {hasGrouping && (
              <MenuGroup>
                <MenuGroupHeader>Group</MenuGroupHeader>
                {GROUPINGS.map((one) => (
                  <MenuItemRadio key={one} name="grouping" value={one}>
                    {GROUPING_WORDS[one]}
                  </MenuItemRadio>
                ))}
              </MenuGroup>
            )}
            {hasGrouping && <MenuDivider />}
            <MenuGroup>
              <MenuGroupHeader>Only these types</MenuGroupHeader>
              {RECORD_TYPES.filter((type) => numbers.has(type)).map((type) => (
                <MenuItemCheckbox
                  key={type}
                  name="types"
                  value={type}
                  secondaryContent={`${numbers.get(type)?.length}`}
                >
                  {RECORD_TYPE_TITLES[type]}
                </MenuItemCheckbox>
              ))}
            </MenuGroup>
          </MenuList>
        </MenuPopover>
      </Menu>
      {corrections !== undefined && (
        <>
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowUndoRegular />}
            aria-label="Take back the last correction"
            title="Take back the last correction (Ctrl+Z in the list)"
            disabledFocusable={!canUndo}
            onClick={() => void corrections.undo()}
          />
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowRedoRegular />}
            aria-label="Bring the correction back"
            title="Bring the correction back (Ctrl+Y in the list)"
            disabledFocusable={!canRedo}
            onClick={() => void corrections.redo()}
          />
        </>
      )}
    </div>
  );
}
