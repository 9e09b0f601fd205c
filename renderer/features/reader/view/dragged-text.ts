/** Characters shown beside the pointer. */
const MOST_SHOWN = 80;

/** Has the beginning of a text go with the pointer: the words of a page themselves are invisible over its picture. */
export function showAsDragged(data: DataTransfer, text: string): void {
  const line = text.replace(/\s+/g, ' ');
  const tag = document.createElement('div');
  tag.textContent = line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN)}…` : line;
  Object.assign(tag.style, {
    ...{ position: 'fixed', top: '-1000px', left: '0', maxWidth: '320px', padding: '4px 8px' },
    ...{ background: '#fff', color: '#242424', border: '1px solid #616161', borderRadius: '4px' },
    font: '13px "Segoe UI", sans-serif',
  });
  document.body.append(tag);
  data.setDragImage(tag, -8, -8);
  // Its picture is taken once the event is over.
  setTimeout(() => tag.remove());
}
