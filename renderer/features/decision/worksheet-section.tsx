import { Button, Text } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { DisputedItem } from '../../../shared/domain/item.ts';
import { EMPTY_WORKSHEET, type Worksheet } from '../../../shared/domain/worksheet.ts';
import { useCaseSession } from './case-session.ts';
import { useFormStyles } from './form-styles.ts';
import { SearchFields } from './search-fields.tsx';
import { WeighedFields } from './weighed-fields.tsx';

/** How the basis was found: what was searched, and what competing recommendations weigh. Kept with the item, printed nowhere. */
export function WorksheetSection({ item }: { item: DisputedItem }) {
  const styles = useFormStyles();
  const id = useId();
  const change = useCaseSession((session) => session.change);
  const worksheet = item.worksheet ?? EMPTY_WORKSHEET;
  const [isOpen, setOpen] = useState(worksheet.searched.length + worksheet.weighed.length > 0);
  const update = (part: Partial<Worksheet>) =>
    change({ field: 'item.worksheet', item: item.id, value: { ...worksheet, ...part } });
  return (
    <section className={styles.section} aria-label="Search and evidence">
      <Button
        size="small"
        appearance="subtle"
        className={styles.start}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        What was searched, and what the evidence weighs
      </Button>
      {isOpen && (
        <div className={styles.section} id={id}>
          <Text size={200} className={styles.quiet}>
            For yourself and for the organization: the letter prints none of it.
          </Text>
          <SearchFields
            item={item}
            searched={worksheet.searched}
            onChange={(searched) => update({ searched })}
          />
          <WeighedFields weighed={worksheet.weighed} onChange={(weighed) => update({ weighed })} />
        </div>
      )}
    </section>
  );
}
