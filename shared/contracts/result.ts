import { z } from 'zod';
import { ERROR_KINDS } from '../errors.ts';

export const errorDataSchema = z.strictObject({
  kind: z.enum(ERROR_KINDS),
  code: z.string(),
  message: z.string(),
  path: z.string().optional(),
});
