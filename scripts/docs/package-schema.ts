import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { manifestSchema } from '../../main/backend/exchange/manifest.ts';

export const SCHEMA_FILE = fileURLToPath(new URL('../../docs/imr-package-1.schema.json', import.meta.url));

/** `manifest.json` of `imr-package/1` as JSON Schema (2020-12), as a file may be written. */
export function packageJsonSchema(): string {
  const schema = z.toJSONSchema(manifestSchema, { io: 'input', target: 'draft-2020-12' });
  return `${JSON.stringify({ title: 'imr-package/1', ...schema }, null, 2)}\n`;
}

if (import.meta.main) writeFileSync(SCHEMA_FILE, packageJsonSchema());
