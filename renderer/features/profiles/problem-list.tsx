import { Link, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { useEditor } from './editor-context.ts';

const useStyles = makeStyles({
  list: { margin: '4px 0 0', paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '2px' },
});

/** What keeps the profile from being saved, each leading to its field. */
export function ProblemList({ onGo }: { onGo(path: string): void }) {
  const styles = useStyles();
  const problems = useEditor((editor) => editor.problems);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return null;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        The profile cannot be saved yet:
        <ul className={styles.list}>
          {errors.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              <Link as="button" onClick={() => onGo(path)}>
                {message}
              </Link>
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
