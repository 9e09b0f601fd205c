import { Button } from '@fluentui/react-components';
import { memo } from 'react';
import type { RichText } from '../../../../shared/domain/rich-text.ts';
import { outdatedIn } from '../../../../shared/evidence/outdated.ts';
import { runCommand } from '../../../lib/commands.ts';
import { count } from '../../../lib/format.ts';
import { useCitedNow } from '../../evidence/use-cited-now.ts';

/** How many citations of a text say what the index no longer says; leads to renewing them. Nothing where all do. */
export const OutdatedCount = memo(function OutdatedCount({ value }: { value: RichText }) {
  const cited = useCitedNow();
  const found = outdatedIn(value, cited).length;
  if (found === 0) return null;
  return (
    <Button size="small" appearance="subtle" onClick={() => runCommand('renew-citations')}>
      {count(found, 'citation')} to renew
    </Button>
  );
});
