import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { snippetContracts } from '../../../../shared/contracts/writing.ts';
import { useNotify } from '../../../lib/notify.ts';
import { useContractCommand, useContractQuery } from '../../../lib/queries.ts';
import { ErrorPanel } from '../../../ui/error-panel.tsx';
import { type EditedSnippet, SnippetDialog } from './snippet-dialog.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '8px', marginTop: '12px' },
  title: { flexGrow: 1 },
  list: { margin: 0, padding: 0, listStyleType: 'none', maxHeight: '360px', overflowY: 'auto' },
  row: {
    display: 'flex',
    alignItems: 'flex-start',
    flexWrap: 'wrap',
    gap: '4px 8px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { minWidth: '96px', fontFamily: tokens.fontFamilyMonospace },
  text: { flex: '1 1 240px', minWidth: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** Snippets: the reviewer's own, which can be changed, then those that come with the program. */
export function SnippetList() {
  const styles = useStyles();
  const notify = useNotify();
  const { data: snippets, error } = useContractQuery(snippetContracts.list, {});
  const remove = useContractCommand(snippetContracts.remove);
  const [edited, setEdited] = useState<EditedSnippet>();
  if (error) return <ErrorPanel title="The snippets could not be listed" error={error} />;
  const takeOut = (id: string, name: string) =>
    remove.mutate(
      { id },
      {
        onSuccess: () => notify.success(`The snippet ;${name} was deleted`),
        onError: (thrown) => notify.error('The snippet was not deleted', thrown),
      },
    );
  return (
    <section aria-label="Snippets">
      <div className={styles.head}>
        <Text as="h3" weight="semibold" className={styles.title}>
          Snippets
        </Text>
        <Button
          size="small"
          icon={<AddRegular />}
          onClick={() => setEdited({ id: undefined, name: '', text: '' })}
        >
          New snippet
        </Button>
      </div>
      <Text>
        Type a semicolon and the name in a text, then Tab. Tab goes on from one bracket to the next.
      </Text>
      {/* Reachable, so that the arrow keys scroll it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <ul className={styles.list} aria-label="Snippets" tabIndex={0}>
        {snippets?.map(({ id, name, text, shipped }) => (
          <li key={id} className={styles.row}>
            <Text className={styles.name}>;{name}</Text>
            <Text className={styles.text}>{text}</Text>
            {shipped ? (
              <Button
                size="small"
                aria-label={`Make my own of ;${name}`}
                onClick={() => setEdited({ id: undefined, name: `my-${name}`, text })}
              >
                Make my own
              </Button>
            ) : (
              <>
                <Button
                  size="small"
                  aria-label={`Edit ;${name}`}
                  onClick={() => setEdited({ id, name, text })}
                >
                  Edit
                </Button>
                <Button size="small" aria-label={`Delete ;${name}`} onClick={() => takeOut(id, name)}>
                  Delete
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {edited !== undefined && <SnippetDialog snippet={edited} onClose={() => setEdited(undefined)} />}
    </section>
  );
}
