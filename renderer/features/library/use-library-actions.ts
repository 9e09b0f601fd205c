import { useState } from 'react';
import {
  type ImportedPack,
  type LibrarySource,
  libraryContracts,
} from '../../../shared/contracts/library.ts';
import { AppError } from '../../../shared/errors.ts';
import { count } from '../../lib/format.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { openLibrary } from '../../lib/session.ts';

/** A pack of an edition that is here with other content: asked about. */
export type DifferingPack = Extract<ImportedPack, { outcome: 'differs' }>;

/** What can be done with sources of the library. Each says what came of it. */
export function useLibraryActions() {
  const choose = useContractCommand(libraryContracts.choosePacks);
  const importPacks = useContractCommand(libraryContracts.importPacks);
  const exportPack = useContractCommand(libraryContracts.exportPack);
  const remove = useContractCommand(libraryContracts.removeSource);
  const [differing, setDiffering] = useState<readonly DifferingPack[]>([]);

  const take = (token: string, duplicates: 'tell' | 'beside' | 'replace'): void =>
    importPacks.mutate(
      { token, duplicates },
      {
        onSuccess: (outcomes) => {
          for (const one of outcomes) say(one);
          setDiffering((before) => [...before, ...outcomes.filter((one) => one.outcome === 'differs')]);
        },
        onError: (error) => notify.error('The packs were not imported', error),
      },
    );
  return {
    isImporting: importPacks.isPending,
    /** Those that are to be decided about, the next one first. */
    differing,
    decide: (pack: DifferingPack, answer: 'beside' | 'replace' | null): void => {
      setDiffering((all) => all.filter((one) => one !== pack));
      if (answer !== null) take(pack.token, answer);
    },
    importDropped: (token: string): void => take(token, 'tell'),
    importChosen: (): void =>
      choose.mutate(
        {},
        {
          onSuccess: (answer) => {
            if (!('cancelled' in answer)) take(answer.token, 'tell');
          },
          onError: (error) => notify.error('The packs were not imported', error),
        },
      ),
    exportPack: (sourceId: string): void =>
      exportPack.mutate(
        { sourceId },
        {
          onSuccess: (answer) => {
            if (!('cancelled' in answer)) notify.success('The pack was exported', { detail: answer.path });
          },
          onError: (error) => notify.error('The pack was not exported', error),
        },
      ),
    isRemoving: remove.isPending,
    remove: (source: LibrarySource, then: () => void): void =>
      remove.mutate(
        { sourceId: source.sourceId },
        {
          onSuccess: () => {
            then();
            notify.success(`“${source.title}” was removed from the library`);
          },
          onError: (error) => notify.error('The source was not removed', error),
        },
      ),
  };
}

function say(one: ImportedPack): void {
  if (one.outcome === 'differs') return;
  if (one.outcome === 'refused') {
    notify.error(`${one.file} was not imported`, AppError.from(one.error));
    return;
  }
  const { sourceId, title, edition } = one;
  const action = { label: 'Show it', run: () => void openLibrary(sourceId) };
  const name = `“${title}”, ${edition},`;
  if (one.outcome === 'known') notify.info(`${name} is in the library already`, { action });
  else notify.success(`${name} was imported`, { action, detail: detailOf(one) });
}

/** Who signed it, and how it differs from the newest of the editions that stand beside it. */
function detailOf({ signer, editions }: Extract<ImportedPack, { outcome: 'added' }>): string {
  const signed = signer === null ? 'Not signed: nobody vouches for it.' : `Signed by ${signer.name}.`;
  const beside = editions.map(
    ({ edition, added, removed, changed }) =>
      `Against edition ${edition}: ${count(added, 'section')} added, ${removed} gone, ${changed} changed.`,
  );
  return [signed, ...beside].join(' ');
}
