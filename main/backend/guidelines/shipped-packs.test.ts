import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { basisOf } from '../../../shared/guidelines/cite.ts';
import { composeBasisLine } from '../../../shared/letter/basis-line.ts';
import { readBasis } from '../../../shared/letter/parse/read-basis.ts';
import { builtInProfile } from '../../../shared/testing/profiles.ts';
import { shippedPacks } from './shipped-packs.ts';

it('what comes with the program is cited by a line that a letter is read with again', async () => {
  const profile = builtInProfile('posted-2016');
  const packs = await shippedPacks(join(import.meta.dirname, '../../../assets'));
  const unlike = packs.flatMap((pack) =>
    pack.chapters.flatMap((chapter) =>
      [undefined, ...chapter.sections].flatMap((section) => {
        if (pack.source === 'law' && section === undefined) return [];
        const basis = basisOf(pack, chapter, section);
        const line = composeBasisLine(basis, 'reviewer', profile);
        const read = readBasis(line, 'reviewer', profile);
        // Which form of the sentence it was read in is said of a line that was read alone.
        const { grammar: _, ...same } = { grammar: undefined, ...read };
        return isDeepStrictEqual(same, basis) ? [] : [[line, read]];
      }),
    ),
  );
  expect(unlike).toEqual([]);
});
