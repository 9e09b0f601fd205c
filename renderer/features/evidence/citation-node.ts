import { mergeAttributes, Node } from '@tiptap/core';
import { type ChipState, chipEvents, chipState, onChipStates } from './chips.ts';

const TITLES: Readonly<Record<ChipState, string>> = {
  known: '',
  unknown: '',
  outdated: 'The index of records says otherwise now. “Renew citations” takes that over.',
  lost: 'Its record is not in the case any more.',
  removed: 'This evidence was removed.',
};

/**
 * A citation chip: one unit in the text. Plain elements, not a component for each: a letter may have hundreds, and typing
 * must not feel them.
 */
export const Citation = Node.create({
  name: 'citation',
  group: 'inline',
  inline: true,
  atom: true,
  draggable: true,
  addAttributes: () => ({
    evidence: { default: '', parseHTML: (element) => element.dataset.evidence ?? '' },
    printed: { default: '', parseHTML: (element) => element.textContent ?? '' },
    note: { default: null, parseHTML: (element) => element.dataset.note ?? null },
  }),
  parseHTML: () => [{ tag: 'span[data-evidence]' }],
  renderHTML: ({ node }) => {
    const { evidence, printed, note } = node.attrs;
    const attributes = {
      'data-evidence': String(evidence),
      ...(note === null ? {} : { 'data-note': String(note) }),
    };
    return ['span', mergeAttributes(attributes), String(printed)];
  },
  renderText: ({ node }) => String(node.attrs.printed),
  addKeyboardShortcuts() {
    return {
      // On a chip that is selected, as the arrows select it.
      Enter: ({ editor }) => {
        const { selection } = editor.state;
        const node = 'node' in selection ? editor.state.doc.nodeAt(selection.from) : null;
        if (node?.type.name !== this.name) return false;
        chipEvents.open(String(node.attrs.evidence));
        return true;
      },
    };
  },
  addNodeView: () => (props) => {
    const dom = document.createElement('span');
    const id = String(props.node.attrs.evidence);
    dom.textContent = String(props.node.attrs.printed);
    dom.dataset.evidence = id;
    const show = () => {
      const { printed, note } = props.node.attrs;
      const state = chipState({
        ...{ evidence: id, printed: String(printed) },
        ...(typeof note === 'string' && { note }),
      });
      dom.dataset.chip = state;
      dom.title = TITLES[state];
    };
    show();
    const stop = onChipStates(show);
    dom.addEventListener('click', () => chipEvents.open(id));
    dom.addEventListener('pointerenter', () => chipEvents.point({ id, element: dom }));
    dom.addEventListener('pointerleave', () => chipEvents.point(undefined));
    return {
      dom,
      selectNode: () => {
        dom.classList.add('ProseMirror-selectednode');
        chipEvents.point({ id, element: dom });
      },
      deselectNode: () => {
        dom.classList.remove('ProseMirror-selectednode');
        chipEvents.point(undefined);
      },
      destroy: stop,
    };
  },
});
