import {
  Button,
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  SearchBox,
} from '@fluentui/react-components';
import { ArrowRedoRegular, ArrowUndoRegular, FilterFilled, FilterRegular } from '@fluentui/react-icons';
import type { EvidenceList } from '../../../shared/contracts/evidence.ts';
import { EVIDENCE_COLORS } from '../../../shared/domain/evidence.ts';
import { ColorSwatch } from './color-swatch.tsx';
import { changeEvidenceView, type EvidenceView } from './panel-view.ts';
import type { Meanings } from './use-meanings.ts';

const useStyles = makeStyles({
  tools: { flexShrink: 0, display: 'flex', alignItems: 'center', gap: '2px', padding: '4px 6px 6px 12px' },
  search: { flexGrow: 1, minWidth: 0 },
});

interface Props {
  caseId: string;
  view: EvidenceView;
  list: EvidenceList;
  meanings: Meanings;
  isReadOnly: boolean;
  undo(): void;
  redo(): void;
  /** Enter in the field: the first of the list. */
  onEnter(): void;
}

/** Above the list of evidence: the field that narrows it, colours and grouping, and taking back what was changed. */
export function PanelTools({ caseId, view, list, meanings, isReadOnly, undo, redo, onEnter }: Props) {
  const styles = useStyles();
  const { text, colors, grouping } = view;
  const Filter = colors.length > 0 ? FilterFilled : FilterRegular;
  return (
    <div className={styles.tools}>
      <SearchBox
        size="small"
        className={styles.search}
        aria-label="Narrow the evidence"
        placeholder="Words, note, issue"
        value={text}
        onChange={(_, { value }) => changeEvidenceView(caseId, { text: value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onEnter();
          else if (event.key === 'Escape' && text !== '') changeEvidenceView(caseId, { text: '' });
          else return;
          event.preventDefault();
        }}
      />
      <Menu
        positioning={{ position: 'below', align: 'end', autoSize: true }}
        checkedValues={{ colors: [...colors], grouping: [grouping] }}
        onCheckedValueChange={(_, { name, checkedItems }) => {
          if (name === 'colors') {
            changeEvidenceView(caseId, {
              colors: EVIDENCE_COLORS.filter((one) => checkedItems.includes(one)),
            });
          } else changeEvidenceView(caseId, { grouping: checkedItems.includes('item') ? 'item' : 'page' });
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <MenuButton
            size="small"
            appearance="subtle"
            icon={<Filter />}
            menuIcon={null}
            aria-label={colors.length > 0 ? 'Choose colors, some chosen' : 'Choose colors'}
            title="Colors and grouping"
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuGroup>
              <MenuGroupHeader>Group</MenuGroupHeader>
              <MenuItemRadio name="grouping" value="page">
                By page
              </MenuItemRadio>
              <MenuItemRadio name="grouping" value="item">
                By item
              </MenuItemRadio>
            </MenuGroup>
            <MenuDivider />
            <MenuGroup>
              <MenuGroupHeader>Only these colors</MenuGroupHeader>
              {EVIDENCE_COLORS.map((color) => (
                <MenuItemCheckbox
                  key={color}
                  name="colors"
                  value={color}
                  icon={<ColorSwatch color={color} />}
                >
                  {meanings[color]}
                </MenuItemCheckbox>
              ))}
            </MenuGroup>
            <MenuDivider />
            <MenuItem onClick={() => changeEvidenceView(caseId, { isNaming: true })}>
              Name the colors
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {!isReadOnly && (
        <>
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowUndoRegular />}
            aria-label="Take back the last change of evidence"
            title="Take back the last change of evidence (Ctrl+Z in the list)"
            disabledFocusable={!list.canUndo}
            onClick={undo}
          />
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowRedoRegular />}
            aria-label="Bring the change back"
            title="Bring the change back (Ctrl+Y in the list)"
            disabledFocusable={!list.canRedo}
            onClick={redo}
          />
        </>
      )}
    </div>
  );
}
