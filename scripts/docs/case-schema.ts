import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { caseSchema } from '../../shared/domain/case.ts';

export const SCHEMA_FILE = fileURLToPath(new URL('../../docs/imr-case-1.schema.json', import.meta.url));

/** `imr-case/1` as JSON Schema (2020-12), as a file may be written: defaults may be left out. */
export function caseJsonSchema(): string {
  const schema = z.toJSONSchema(caseSchema, { io: 'input', target: 'draft-2020-12' });
  return `${JSON.stringify({ title: 'imr-case/1', ...schema }, null, 2)}\n`;
}

if (import.meta.main) writeFileSync(SCHEMA_FILE, caseJsonSchema());
