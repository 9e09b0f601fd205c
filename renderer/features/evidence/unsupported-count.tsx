import { Text, tokens } from '@fluentui/react-components';
import { type Editor, useEditorState } from '@tiptap/react';
import { restsOnNothing, useRestsOnNothing } from './rests-on-nothing.ts';

/** How many sentences of a text rest on nothing, while they are shown. */
export function UnsupportedCount({ editor }: { editor: Editor }) {
  const isOn = useRestsOnNothing((state) => state.isOn);
  const count = useEditorState({ editor, selector: ({ editor: now }) => restsOnNothing(now.state) });
  if (!isOn) return null;
  const words = count === 0 ? 'every fact is cited' : `${count} without a page`;
  return (
    <Text
      size={200}
      style={{ color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' }}
      title="Sentences that tell of the record and cite no page of it"
    >
      {words}
    </Text>
  );
}
