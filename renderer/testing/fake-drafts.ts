import type { ImrCase } from '../../shared/domain/case.ts';
import { parseCase } from '../../shared/domain/case.ts';
import type { DraftChange } from '../../shared/domain/draft.ts';

/** The case with one field changed; null clears it. */
export function withChange(content: ImrCase, change: DraftChange): ImrCase {
  if (!('item' in change)) return parse({ ...content, [change.field]: change.value ?? undefined });
  const items = content.items.map((item) => {
    if (item.id !== change.item) return item;
    const [, name = '', side] = change.field.split('.');
    const value = change.value ?? undefined;
    return side === undefined
      ? { ...item, [name]: value }
      : { ...item, bases: { ...item.bases, [side]: value } };
  });
  return parse({ ...content, items });
}

/** Through JSON, so that cleared fields are gone and not undefined. */
function parse(value: unknown): ImrCase {
  return parseCase(JSON.parse(JSON.stringify(value)), 'fake bridge');
}
