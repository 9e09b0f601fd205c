import { Button, makeStyles } from '@fluentui/react-components';
import { DocumentArrowRightRegular } from '@fluentui/react-icons';
import { useCaseSession } from '../decision/case-session.ts';
import { type Place, useShowPlace } from '../workspace/use-show-place.ts';

const useStyles = makeStyles({
  button: {
    minWidth: 0,
    maxWidth: '100%',
    justifyContent: 'flex-start',
    paddingLeft: 0,
    paddingRight: '8px',
    '& .fui-Button__icon': { marginRight: '4px' },
    textAlign: 'left',
    fontWeight: 'normal',
    overflowWrap: 'anywhere',
  },
});

interface Props {
  place: Place;
  /** What stands there, for who does not see it beside the button: "02/05/2015". */
  of: string;
  /** Of several places in one document, those after the first name the page alone. */
  isShort?: boolean;
}

/** Shows where something was read: the page in the reader, with the words marked. */
export function PlaceButton({ place, of, isShort = false }: Props) {
  const styles = useStyles();
  const name = useCaseSession(
    (session) => session.documents.find(({ id }) => id === place.documentId)?.name ?? 'a record',
  );
  const show = useShowPlace();
  const page = `page ${place.page + 1}`;
  const text = isShort ? page : `${name}, ${page}`;
  return (
    <Button
      size="small"
      appearance="transparent"
      className={styles.button}
      icon={isShort ? undefined : <DocumentArrowRightRegular />}
      aria-label={`${text}: show ${of}`}
      onClick={() => void show(place)}
    >
      {text}
    </Button>
  );
}
