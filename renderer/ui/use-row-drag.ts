import { type DragEventHandler, useState } from 'react';

/** Names what is dragged, so that nothing else that is dragged over the list is taken for a row. */
const DRAGGED_TYPE = 'application/x-imr-row';

/** Where a row that is dragged would go. */
export type Side = 'before' | 'after';

interface RowDrag {
  dragged: string | undefined;
  over: { id: string; side: Side } | undefined;
  /** Handlers of a row. */
  of: (id: string) => Record<'onDragStart' | 'onDragOver' | 'onDragEnd' | 'onDrop', DragEventHandler>;
}

/** Moves rows of one list by dragging. @param move told which goes where: its place among the others */
export function useRowDrag(ids: readonly string[], move: (id: string, to: number) => void): RowDrag {
  const drop = (dragged: string, side: Side, at: string): void => {
    const index = ids.filter((id) => id !== dragged).indexOf(at);
    if (index >= 0) move(dragged, side === 'before' ? index : index + 1);
  };
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
