import { useEffect, useRef } from 'react';
import { firstPlace, type Place, type RecordIndex } from './record-index.ts';
import type { Row } from './rows.ts';
import type { ListPick } from './use-list-pick.ts';

/** When the record that the keys are at is merged or split away, they go on at the one that has its first page now. */
export function useKeepActive(records: RecordIndex | undefined, rows: readonly Row[], pick: ListPick): void {
  const place = useRef<Place | undefined>(undefined);
  useEffect(() => {
    if (records === undefined || pick.active === undefined) return;
    const listed = records.byId.get(pick.active);
    if (listed !== undefined) place.current = firstPlace(listed.record);
    if (place.current === undefined || rows.some(({ key }) => key === pick.active)) return;
    const now = records.at(place.current)?.listed.record.id;
    const at = rows.findIndex(({ key }) => key === now);
    if (at >= 0) pick.moveTo(rows, at);
  }, [records, rows, pick]);
}
