import { z } from 'zod';
import { batesSchema } from '../domain/bates.ts';
import { contract } from './contract.ts';

const documentId = z.string().min(1);

export const batesContracts = {
  /** The documents of a case whose pages have numbers, in their order. */
  list: contract(
    'bates.list',
    z.strictObject({ caseId: z.string().min(1) }),
    z.array(z.strictObject({ documentId, bates: batesSchema })),
  ),
  /** The numbers that a document's pages carry in print, as far as they are read; null where none were found. */
  find: contract(
    'bates.find',
    z.strictObject({ documentId }),
    z.strictObject({
      found: z
        .strictObject({
          bates: batesSchema,
          /** Pages that carry their number, of those that were looked at and have text. */
          matched: z.int().positive(),
          read: z.int().positive(),
        })
        .nullable(),
    }),
  ),
  /** Numbers the pages of a document; null takes their numbers away. */
  save: contract(
    'bates.save',
    z.strictObject({ documentId, bates: batesSchema.nullable() }),
    z.strictObject({}),
    // How a page is cited.
    { invalidates: ['bates.list', 'evidence.list'] },
  ),
};
