import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';

/** A JSON column, parsed by its schema on the way out. */
export function jsonColumn<T extends z.ZodType>(schema: T) {
  return z
    .string()
    .transform((text, ctx) => {
      try {
        const value: unknown = JSON.parse(text);
        return value;
      } catch {
        ctx.addIssue({ code: 'custom', message: 'not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);
}

/** `value` as JSON, or NULL for a field that is absent. */
export function toJson(value: unknown): string {
  return JSON.stringify(value);
}

export function toJsonOrNull(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

/** An object without the fields that are null: a NULL column is an absent field. */
export function withoutNulls<T extends Record<string, unknown>>(
  row: T,
): { [K in keyof T]?: Exclude<T[K], null> | undefined } {
  const entries = Object.entries(row).filter(([, value]) => value !== null);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], null> };
}

/** Parses a row that must be there. @throws AppError Damaged when it does not have the form this version wrote */
export function parseRow<T extends z.ZodType>(schema: T, row: unknown): z.output<T> {
  const parsed = schema.safeParse(row);
  if (parsed.success) return parsed.data;
  const message = 'A part of this vault does not read as it was written. Restore it from a backup.';
  throw new AppError('Damaged', 'damaged-row', message, { cause: parsed.error });
}
