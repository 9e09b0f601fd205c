import { z } from 'zod';
import { type Settings, settingsSchema } from '../../../shared/contracts/settings.ts';
import type { Reader, Writer } from './handles.ts';
import { jsonColumn, parseRow, toJson } from './rows.ts';

const settingRow = z.strictObject({ key: z.string(), value: jsonColumn(z.unknown()) });

/** Settings as saved; the default for each that never was. */
export function readSettings(reader: Reader): Settings {
  const rows = reader.all('SELECT key, value FROM setting').map((row) => parseRow(settingRow, row));
  const saved = Object.fromEntries(rows.map(({ key, value }) => [key, value]));
  return parseRow(settingsSchema, saved);
}

/** Writes the settings that are given; the others stay. */
export function writeSettings(writer: Writer, settings: Partial<Settings>): void {
  for (const [key, value] of Object.entries(settings)) {
    if (value === undefined) continue;
    writer.run('INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)', key, toJson(value));
  }
}
