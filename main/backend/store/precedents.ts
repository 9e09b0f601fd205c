import { z } from 'zod';
import { facet, facetToken } from '../../../shared/precedents/facets.ts';
import {
  FACET_KINDS,
  type Facet,
  type Origin,
  type Precedent,
  requestFactsSchema,
} from '../../../shared/precedents/precedent.ts';
import type { Reader, Writer } from './handles.ts';
import { forgetFilesOf } from './precedent-imports.ts';
import { enterWords, forgetWords } from './precedent-words.ts';
import { jsonColumn, parseRow, toJson } from './rows.ts';

/** Where a determination comes from. */
export type Source = { importId: number } | { caseId: string; version: number };

/** A determination that is to be kept. */
export interface NewPrecedent {
  source: Source;
  /** SHA-256 of what it says. */
  says: string;
  precedent: Precedent;
}

const OUTCOME_CODES = { upheld: 1, overturned: 2 } as const;
/** Ids of items count in these steps; what is between is the outcome. */
export const ID_STEP = 4;
export const OVERTURNED_CODE = OUTCOME_CODES.overturned;
export const UPHELD_CODE = OUTCOME_CODES.upheld;

/** Enters determinations, none of which is there yet (`letterSaying`). Gives the ids of their letters, in order. */
export function insertPrecedents(writer: Writer, fresh: readonly NewPrecedent[]): number[] {
  let letterId = nextOf(writer, 'precedent_letter');
  let number = Math.ceil(nextOf(writer, 'precedent_item') / ID_STEP);
  const counts = new FacetCounts();
  const ids: number[] = [];
  for (const { source, says, precedent } of fresh) {
    const [importId, caseId, version] =
      'caseId' in source ? [null, source.caseId, source.version] : [source.importId, null, null];
    writer.run(
      INSERT_LETTER,
      ...[letterId, importId, caseId, version, says, precedent.caseNumber, precedent.decidedOn],
      ...[toJson(precedent.specialties), precedent.summary],
    );
    const origin = originFacet('caseId' in source ? 'own' : 'posted');
    for (const { content, facets } of precedent.items) {
      const { request, rationale, category, facts, outcome } = content;
      const cited = `${oneLine(content.administrator)}\n${oneLine(content.reviewer)}`;
      const all = [...facets, origin];
      const id = number * ID_STEP + (outcome === null ? 0 : OUTCOME_CODES[outcome]);
      const tokens = all.map(facetToken).join(' ');
      writer.run(INSERT_ITEM, id, letterId, request, cited, rationale, tokens, toJson({ category, facts }));
      enterWords(writer, [request, cited, rationale]);
      for (const one of all) counts.add(one);
      number += 1;
    }
    ids.push(letterId);
    letterId += 1;
  }
  counts.enter(writer);
  return ids;
}

/** Takes a letter out, with its items, their words and what it is counted in. Nothing of it stays in the index. */
export function deletePrecedent(writer: Writer, letterId: number): void {
  forgetWords(writer, deleteLetter(writer, letterId));
}

/**
 * Takes out posted letters, many of them one after another. They are public: what the index has of them goes when its parts
 * are merged, and not at once, which would take ten times as long. Their words are left to `sweepWords`.
 */
export function deletePosted(writer: Writer, letterIds: readonly number[]): void {
  writer.run(setSecureDelete(0));
  for (const id of letterIds) deleteLetter(writer, id);
  writer.run(setSecureDelete(1));
}

/** Written out: the library hands numbers over as floating point, which FTS5 does not take here. */
const setSecureDelete = (on: 0 | 1) =>
  `INSERT INTO precedent_fts (precedent_fts, rank) VALUES ('secure-delete', ${on})`;

/** Gives the texts of its items. */
function deleteLetter(writer: Writer, letterId: number): string[] {
  const rows = writer.all(TEXTS_OF_LETTER, letterId).map((row) => parseRow(textsRow, row));
  forgetFilesOf(writer, letterId);
  writer.run('DELETE FROM precedent_item WHERE letter_id = ?', letterId);
  writer.run('DELETE FROM precedent_letter WHERE id = ?', letterId);
  const gone = new Map<string, number>();
  for (const token of rows.flatMap(({ facets }) => facets.split(' '))) {
    gone.set(token, (gone.get(token) ?? 0) + 1);
  }
  for (const [token, items] of gone) {
    writer.run('UPDATE precedent_facet SET items = items - ? WHERE token = ?', items, token);
    writer.run('DELETE FROM precedent_facet WHERE token = ? AND items <= 0', token);
  }
  return rows.flatMap(({ request, cited, rationale }) => [request, cited, rationale]);
}

const INSERT_LETTER = `INSERT INTO precedent_letter
  (id, import_id, case_id, version, says, case_number, decided_on, specialties, summary)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const INSERT_ITEM = `INSERT INTO precedent_item (id, letter_id, request, cited, rationale, facets, data)
  VALUES (?, ?, ?, ?, ?, ?, ?)`;
/** Exported, as those below, for the test of its plan. */
export const TEXTS_OF_LETTER =
  'SELECT request, cited, rationale, facets FROM precedent_item WHERE letter_id = ?';
const textsRow = z.strictObject({
  request: z.string(),
  cited: z.string(),
  rationale: z.string(),
  facets: z.string(),
});

const nextRow = z.strictObject({ next: z.int() });

function nextOf(reader: Reader, table: 'precedent_letter' | 'precedent_item'): number {
  return parseRow(nextRow, reader.get(`SELECT coalesce(max(id), 0) + 1 AS next FROM ${table}`)).next;
}

function originFacet(origin: Origin): Facet {
  const label = origin === 'own' ? 'Own' : 'Posted';
  return facet('origin', label, origin) ?? { kind: 'origin', value: origin, label };
}

/** Guideline lines are one line each by the letter's grammar; a letter that was read may hold anything. */
function oneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}

/** What the facets of a few letters add to the lists of choices: written once for all of them. */
class FacetCounts {
  readonly #found = new Map<string, { one: Facet; items: number }>();

  add(one: Facet): void {
    if (!(FACET_KINDS as readonly string[]).includes(one.kind)) return;
    const token = facetToken(one);
    const known = this.#found.get(token);
    if (known === undefined) this.#found.set(token, { one, items: 1 });
    else known.items += 1;
  }

  enter(writer: Writer): void {
    for (const [token, { one, items }] of this.#found) {
      writer.run(ADD_FACET, token, one.kind, one.value, one.label, items);
    }
  }
}

const ADD_FACET = `INSERT INTO precedent_facet (token, kind, value, label, items) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (token) DO UPDATE SET items = items + excluded.items`;

const idRow = z.strictObject({ id: z.int(), case_id: z.string().nullable() });

export const LETTER_SAYING = 'SELECT id, case_id FROM precedent_letter WHERE says = ?';

/** The letter that says the same, where there is one. `isOwn`: it is the reviewer's. */
export function letterSaying(reader: Reader, says: string): { id: number; isOwn: boolean } | undefined {
  const row = reader.get(LETTER_SAYING, says);
  if (row === undefined) return undefined;
  const { id, case_id } = parseRow(idRow, row);
  return { id, isOwn: case_id !== null };
}

const ownRow = z.strictObject({ id: z.int(), version: z.int() });

/** The own determination that is kept of a case. */
export function ownPrecedent(reader: Reader, caseId: string): { id: number; version: number } | undefined {
  const row = reader.get('SELECT id, version FROM precedent_letter WHERE case_id = ?', caseId);
  return row === undefined ? undefined : parseRow(ownRow, row);
}

const letterRow = z.strictObject({
  id: z.int(),
  import_id: z.int().nullable(),
  case_id: z.string().nullable(),
  case_number: z.string().nullable(),
  decided_on: z.string().nullable(),
  specialties: jsonColumn(z.array(z.string())),
  summary: z.string(),
});
const itemRow = z.strictObject({
  id: z.int(),
  letter_id: z.int(),
  request: z.string(),
  cited: z.string(),
  rationale: z.string(),
  data: jsonColumn(z.strictObject({ category: z.string().nullable(), facts: requestFactsSchema })),
});

/** An item as it is stored, with what its id says. */
export type StoredItem = ReturnType<typeof itemFrom>;
export type StoredLetter = z.output<typeof letterRow>;

const ITEM_COLUMNS = 'id, letter_id, request, cited, rationale, data';
export const ITEMS_BY_ID = `SELECT ${ITEM_COLUMNS} FROM precedent_item WHERE id IN (SELECT value FROM json_each(?))`;
export const ITEMS_OF_LETTER = `SELECT ${ITEM_COLUMNS} FROM precedent_item WHERE letter_id = ? ORDER BY id`;
export const LETTERS_BY_ID = `SELECT id, import_id, case_id, case_number, decided_on, specialties, summary
  FROM precedent_letter WHERE id IN (SELECT value FROM json_each(?))`;

/** Items in the order of the ids; those that are gone are left out. */
export function readItems(reader: Reader, ids: readonly number[]): StoredItem[] {
  const rows = reader.all(ITEMS_BY_ID, JSON.stringify(ids)).map((row) => itemFrom(parseRow(itemRow, row)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export function readItemsOfLetter(reader: Reader, letterId: number): StoredItem[] {
  return reader.all(ITEMS_OF_LETTER, letterId).map((row) => itemFrom(parseRow(itemRow, row)));
}

export function readLetters(reader: Reader, ids: readonly number[]): Map<number, StoredLetter> {
  const rows = reader.all(LETTERS_BY_ID, JSON.stringify([...new Set(ids)]));
  return new Map(rows.map((row) => parseRow(letterRow, row)).map((row) => [row.id, row]));
}

export const FIRST_ITEM_OF_LETTERS = `SELECT letter_id, min(id) AS first FROM precedent_item
  WHERE letter_id IN (SELECT value FROM json_each(?)) GROUP BY letter_id`;
const firstRow = z.strictObject({ letter_id: z.int(), first: z.int() });

/** The number, from 1, of an item in its letter, told from its id: a letter's items follow each other. */
export function numbersIn(reader: Reader, letters: readonly number[]): (item: StoredItem) => number {
  const rows = reader
    .all(FIRST_ITEM_OF_LETTERS, JSON.stringify(letters))
    .map((row) => parseRow(firstRow, row));
  const firsts = new Map(rows.map((row) => [row.letter_id, row.first]));
  return ({ id, letterId }) =>
    Math.floor(id / ID_STEP) - Math.floor((firsts.get(letterId) ?? id) / ID_STEP) + 1;
}

function itemFrom({ id, letter_id, request, cited, rationale, data }: z.output<typeof itemRow>) {
  const [administrator = '', reviewer = ''] = cited.split('\n');
  const code = id % ID_STEP;
  const outcome =
    code === UPHELD_CODE ? ('upheld' as const) : code === OVERTURNED_CODE ? ('overturned' as const) : null;
  return { id, letterId: letter_id, outcome, request, administrator, reviewer, rationale, ...data };
}

export const LIST_FACETS = `SELECT kind, value, label, items FROM precedent_facet WHERE kind = ?
  ORDER BY items DESC LIMIT ?`;
const facetRow = z.strictObject({
  kind: z.enum(FACET_KINDS),
  value: z.string(),
  label: z.string(),
  items: z.int(),
});

/** The choices of a kind that most requests have, most first. */
export function readFacets(reader: Reader, kind: (typeof FACET_KINDS)[number], most: number) {
  return reader.all(LIST_FACETS, kind, most).map((row) => parseRow(facetRow, row));
}
