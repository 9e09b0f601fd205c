import { makeStyles, tokens } from '@fluentui/react-components';
import { usePageInView } from '../workspace/reading-place.ts';
import { nameOfRecord } from './records/record-words.ts';
import { useCaseIndex } from './use-case-index.ts';

const useStyles = makeStyles({
  line: {
    flexShrink: 0,
    padding: '2px 12px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // Enlarged to 200 % on a small screen, the page needs the height.
    '@media (max-height: 500px)': { display: 'none' },
  },
});

/** Where the page in view is in the case file: `Progress report, 12/03/2014, p. 2 of 4 · page 113 of 2,041 in the file`. */
export function PlaceLine() {
  const styles = useStyles();
  const { caseId, records } = useCaseIndex();
  const inView = usePageInView(caseId);
  if (inView === undefined || records === undefined) return null;
  const place = records.at(inView);
  const file = records.pageOfFile(inView);
  const words = [
    place && `${nameOfRecord(place.listed.record)}, p. ${place.page} of ${place.listed.pages}`,
    file && `page ${file.page.toLocaleString('en-US')} of ${file.pages.toLocaleString('en-US')} in the file`,
  ];
  return (
    <section className={styles.line} aria-label="Where this page is">
      {words.filter(Boolean).join(' · ')}
    </section>
  );
}
