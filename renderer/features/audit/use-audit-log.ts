import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type AuditEntry, auditContracts } from '../../../shared/contracts/audit.ts';
import { kindsOf } from '../../../shared/domain/audit.ts';
import type { AppError } from '../../../shared/errors.ts';
import { call } from '../../lib/client.ts';

/** What of the log is shown: words, a group of kinds (`''`: all), a case by its id (`''`: all). */
export interface AuditFilter {
  text: string;
  group: string;
  caseId: string;
}

export const NO_FILTER: AuditFilter = { text: '', group: '', caseId: '' };

interface AuditEntries {
  /** Newest first; undefined while the first of them load. */
  entries: AuditEntry[] | undefined;
  error: AppError | null;
  hasOlder: boolean;
  loadingOlder: boolean;
  loadOlder: () => void;
  reload: () => void;
}

/** Entries of the log, a hundred at a time. Asked anew whenever the screen is opened: everything adds to the log. */
export function useAuditLog({ text, group, caseId }: AuditFilter): AuditEntries {
  const kinds = kindsOf(group);
  const filter = {
    ...(text.trim() !== '' && { text: text.trim() }),
    ...(kinds !== undefined && { kinds }),
    ...(caseId !== '' && { caseId }),
  };
  const query = useInfiniteQuery({
    queryKey: [auditContracts.list.name, filter],
    queryFn: ({ pageParam }) =>
      call(auditContracts.list, { ...filter, ...(pageParam !== null && { before: pageParam }) }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const entries = useMemo(() => query.data?.pages.flatMap((page) => page.entries), [query.data]);
  return {
    entries,
    error: query.error,
    hasOlder: query.hasNextPage,
    loadingOlder: query.isFetchingNextPage,
    loadOlder: () => void query.fetchNextPage(),
    reload: () => void query.refetch(),
  };
}
