import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEditing, useEditor } from './editor-context.ts';

/** Says that a newer version came from a file while changes of an earlier one were under way. */
export function DraftNote() {
  const { outdated } = useEditing();
  const version = useEditor(({ saved }) => saved.version);
  const isChanged = useEditor((editor) => editor.isChanged);
  if (outdated?.newest !== version || !isChanged) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        You made these changes to version {outdated.draftOf}; version {version} was imported since. Saving
        puts your texts in the place of its own: “Versions” shows where they differ.
      </MessageBarBody>
    </MessageBar>
  );
}
