import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { packSchema } from '../../shared/guidelines/pack.ts';

export const SCHEMA_FILE = fileURLToPath(new URL('../../docs/imr-guidelines-1.schema.json', import.meta.url));

/** `guidelines.json` of `imr-guidelines/1` as JSON Schema (2020-12). */
export function guidelinesJsonSchema(): string {
  const schema = z.toJSONSchema(packSchema, { io: 'input', target: 'draft-2020-12' });
  return `${JSON.stringify({ title: 'imr-guidelines/1', ...schema }, null, 2)}\n`;
}

if (import.meta.main) writeFileSync(SCHEMA_FILE, guidelinesJsonSchema());
