import {
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Text,
  tokens,
} from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons';
import { SEARCH_SYNTAX } from '../../../shared/search/syntax.ts';

const useStyles = makeStyles({
  surface: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    maxWidth: 'min(440px, 90vw)',
    maxHeight: '70vh',
    overflowY: 'auto',
  },
  table: { borderSpacing: '0 2px', fontSize: tokens.fontSizeBase200 },
  typed: {
    fontFamily: tokens.fontFamilyMonospace,
    fontWeight: 'normal',
    textAlign: 'left',
    verticalAlign: 'top',
    paddingRight: '12px',
  },
});

/** What can be typed into the search field. @param of what is searched: records alone are narrowed down by `type:` and the like */
export function SearchHelp({ of = 'records' }: { of?: 'records' | 'precedents' }) {
  const styles = useStyles();
  return (
    <Popover trapFocus withArrow>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<QuestionCircleRegular />}
          aria-label="What can be searched for"
          title="What can be searched for"
        />
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label="What can be searched for" tabIndex={0}>
        <table className={styles.table}>
          <tbody>
            {SEARCH_SYNTAX.filter(([typed]) => of === 'records' || !typed.includes(':')).map(
              ([typed, finds]) => (
                <tr key={typed}>
                  <th scope="row" className={styles.typed}>
                    {typed}
                  </th>
                  <td>{finds}</td>
                </tr>
              ),
            )}
          </tbody>
        </table>
        <Text size={200}>
          Capitals and accents do not matter. Other forms of a word, terms that mean the same (PT, physical
          therapy) and near spellings are found as well; each can be switched off below the field.
        </Text>
      </PopoverSurface>
    </Popover>
  );
}
