import { migration0010 } from './0010-cases.ts';
import { migration0020 } from './0020-audit.ts';
import { migration0030 } from './0030-identity.ts';
import { migration0040 } from './0040-acceptance.ts';
import { migration0050 } from './0050-determinations.ts';
import { migration0055 } from './0055-dismissals.ts';
import { migration0060 } from './0060-partners.ts';
import { migration0065 } from './0065-case-time.ts';
import { migration0070 } from './0070-organisation-identity.ts';
import { migration0100 } from './0100-pages.ts';
import { migration0120 } from './0120-reading.ts';
import { migration0125 } from './0125-encounters.ts';
import { migration0130 } from './0130-search.ts';
import { migration0140 } from './0140-page-views.ts';
import { migration0145 } from './0145-letters-read.ts';
import { migration0148 } from './0148-documents-reviewed.ts';
import { migration0150 } from './0150-imports.ts';
import { migration0155 } from './0155-evidence.ts';
import { migration0158 } from './0158-bates.ts';
import { migration0170 } from './0170-writing.ts';
import { migration0172 } from './0172-document-names.ts';
import { migration0175 } from './0175-notes.ts';
import { migration0180 } from './0180-sketch-forms.ts';
import { migration0190 } from './0190-entry.ts';
import { migration0200 } from './0200-profiles.ts';
import { migration0210 } from './0210-draft-order.ts';
import { migration0220 } from './0220-not-checked.ts';
import { migration0230 } from './0230-library.ts';
import { migration0232 } from './0232-library-documents.ts';
import { migration0235 } from './0235-lookup.ts';
import { migration0240 } from './0240-precedents.ts';
import { migration0250 } from './0250-formulary.ts';

/** One step of the schema. Released steps never change; a new one takes the next number in tens. */
export interface Migration {
  version: number;
  name: string;
  /** Runs in a transaction of its own, which also sets the version. */
  up: (exec: (sql: string) => void) => void;
}

/** Every step, oldest first. */
export const migrations: readonly Migration[] = [
  migration0010,
  migration0020,
  migration0030,
  migration0040,
  migration0050,
  migration0055,
  migration0060,
  migration0065,
  migration0070,
  migration0100,
  migration0120,
  migration0125,
  migration0130,
  migration0140,
  migration0145,
  migration0148,
  migration0150,
  migration0155,
  migration0158,
  migration0170,
  migration0172,
  migration0175,
  migration0180,
  migration0190,
  migration0200,
  migration0210,
  migration0220,
  migration0230,
  migration0232,
  migration0235,
  migration0240,
  migration0250,
];
