import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { packReturn } from '../backend/exchange/pack.ts';
import { type CliIo, usageError } from './io.ts';
import { lockFrom, PACK_OPTIONS, required, tell } from './pack.ts';
import { caseIdIn, programVersion, progressTo, withExchange } from './package-session.ts';

export const usage =
  'imr return --vault DIR --case ID --letter FILE.docx... --out X.imrcase [--recipient AGE1...]... [--with-records] [--json]';

/** `imr return`: writes what goes back to the organisation: letters and case, records only where asked. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    // `--letter a.docx b.docx`: what follows the first letter are more of them.
    allowPositionals: true,
    options: {
      ...PACK_OPTIONS,
      letter: { type: 'string', multiple: true },
      'with-records': { type: 'boolean', default: false },
    },
  });
  const { vault, name, path } = required(values, usage);
  const letters = [...(values.letter ?? []), ...positionals].map((letter) => resolve(letter));
  if (letters.length === 0) throw usageError('--letter is missing.', usage);
  const lock = await lockFrom(values.recipient, io);
  const packed = await withExchange(vault, io, (deps) =>
    packReturn(deps, {
      caseId: caseIdIn(deps, name),
      path,
      lock,
      letters,
      withRecords: values['with-records'],
      version: programVersion(),
      onProgress: progressTo(io),
    }),
  );
  tell(packed, values.json, io);
  return 0;
}
