import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Command, useCommands } from '../../lib/commands.ts';
import { notify } from '../../lib/notify.ts';
import { useIsReadOnly } from '../acceptance/use-acceptance.ts';
import { useCaseSessionStore } from '../decision/case-session.ts';
import { blockRows } from './block-rows.ts';
import { proposalsQuery } from './use-proposals.ts';
import { useTakeBlock, valuesOf } from './use-take-block.ts';

/** Commands over what the records propose, for the palette; none in a case in which nothing may change. */
export function useProposalCommands(): void {
  const session = useCaseSessionStore();
  const queryClient = useQueryClient();
  const isReadOnly = useIsReadOnly();
  const take = useTakeBlock();
  const commands = useMemo<Command[]>(() => {
    const fill = async () => {
      const { id } = session.getState().case;
      try {
        const proposals = await queryClient.fetchQuery({ ...proposalsQuery(id), staleTime: 0 });
        const values = valuesOf(blockRows(session.getState().case.caseBlock, proposals.block));
        if (values.length === 0)
          notify.info('The records propose nothing for the empty fields of the case block');
        else take(values);
      } catch (error) {
        notify.error('The case block was not filled in', error);
      }
    };
    const scope = 'Determination' as const;
    if (isReadOnly) return [];
    return [
      {
        id: 'show-proposed-block',
        label: 'Show what the records propose for the case block',
        scope,
        run: () => session.getState().goTo({ field: 'proposed.block' }),
      },
      {
        id: 'fill-case-block',
        label: 'Fill in the empty fields of the case block from the records',
        scope,
        run: () => void fill(),
      },
      {
        id: 'show-proposed-items',
        label: 'Show the disputed items that the records propose',
        scope,
        run: () => session.getState().goTo({ field: 'proposed.items' }),
      },
      {
        id: 'show-documents-reviewed',
        label: 'Show the documents reviewed',
        scope,
        run: () => session.getState().goTo({ field: 'documentsReviewed' }),
      },
    ];
  }, [session, queryClient, isReadOnly, take]);
  useCommands(commands);
}
