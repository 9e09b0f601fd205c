import { type DragEventHandler, useState } from 'react';

/** Names what is dragged, so that nothing else that is dragged over the list is taken for a document. */
const DRAGGED_TYPE = 'application/x-imr-document';

/** Where a document that is dragged would go. */
type Side = 'before' | 'after';

interface DocumentDrag {
  dragged: string | undefined;
  over: { id: string; side: Side } | undefined;
  /** Handlers of a row. */
  of: (documentId: string) => Record<'onDragStart' | 'onDragOver' | 'onDragEnd' | 'onDrop', DragEventHandler>;
}

/** Moves documents of a list by dragging. @param drop told which goes before or after which */
export function useDocumentDrag(drop: (documentId: string, side: Side, at: string) => void): DocumentDrag {
  const [dragged, setDragged] = useState<string>();
  const [over, setOver] = useState<{ id: string; side: Side }>();
  const end = (): void => {
    setDragged(undefined);
    setOver(undefined);
  };
  return {
    dragged,
    over,
    of: (id) => ({
      onDragStart: (event) => {
        event.dataTransfer.setData(DRAGGED_TYPE, '');
        event.dataTransfer.effectAllowed = 'move';
        setDragged(id);
      },
      onDragOver: (event) => {
        if (dragged === undefined || !event.dataTransfer.types.includes(DRAGGED_TYPE)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        const { top, height } = event.currentTarget.getBoundingClientRect();
        const side: Side = event.clientY < top + height / 2 ? 'before' : 'after';
        if (over?.id !== id || over.side !== side) setOver({ id, side });
      },
      onDragEnd: end,
      onDrop: (event) => {
        event.preventDefault();
        if (dragged !== undefined && over !== undefined) drop(dragged, over.side, over.id);
        end();
      },
    }),
  };
}
