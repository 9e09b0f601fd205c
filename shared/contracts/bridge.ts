import type { Result } from '../errors.ts';

/**
 * Names that the preload exposes as functions on `window.imr[domain][operation]`.
 * Kept apart from the contracts so that the preload bundle holds no schema library; a test fails when the two differ.
 */
export const BRIDGE = {
  app: ['about'],
  vault: ['status', 'create', 'unlock', 'recover', 'lock', 'changePassphrase', 'renewRecoveryKey'],
  reviewer: ['get', 'save'],
  settings: ['get', 'save'],
  cases: [
    'list',
    'create',
    'open',
    'remove',
    'addSample',
    'write',
    'addItem',
    'addItems',
    'arrangeItems',
    'removeItem',
    'moveItem',
    'importJson',
    'chooseFiles',
    'sortFiles',
    'importArrived',
    'importLetters',
    'exportJson',
  ],
  acceptance: ['read', 'accept', 'attestNoConflict', 'decline', 'reopen', 'exportNotice'],
  checks: ['list', 'look', 'mentions', 'dismiss', 'restore'],
  records: [
    'import',
    'importDropped',
    'imports',
    'cancelImport',
    'dismissImport',
    'retryImport',
    'unlockImport',
    'open',
    'exportOriginal',
    'rename',
    'move',
    'remove',
  ],
  text: ['status', 'words', 'pages', 'lookingAt', 'pause', 'resume', 'readAgain'],
  encounters: [
    'list',
    'explain',
    'split',
    'merge',
    'setFields',
    'movePages',
    'reorder',
    'undo',
    'redo',
    'documentsReviewed',
  ],
  evidence: ['list', 'create', 'edit', 'remove', 'findAgain', 'undo', 'redo'],
  notes: ['list', 'add', 'edit', 'remove', 'restore'],
  proposals: ['get'],
  search: ['case', 'all', 'marks', 'recent', 'remember', 'forgetRecent'],
  termSets: ['list', 'save', 'remove', 'counts'],
  viewing: ['place', 'keepPlace', 'readers', 'keepReaders', 'seen', 'markSeen'],
  writing: ['words', 'addWord', 'removeWord', 'revisions'],
  snippets: ['list', 'save', 'remove'],
  drafting: ['facts', 'order', 'saveOrder'],
  picks: ['list', 'learn', 'forget'],
  bates: ['list', 'find', 'save'],
  formulary: ['list', 'named', 'setEffective', 'remove', 'import'],
  letter: ['profiles', 'export', 'reveal'],
  profiles: [
    'list',
    'read',
    'readVersion',
    'copy',
    'keepDraft',
    'save',
    'remove',
    'bringBack',
    'export',
    'import',
  ],
  lookup: ['suggest', 'marked', 'about', 'setFavourite', 'noteUse'],
  library: [
    'sources',
    'outline',
    'search',
    'section',
    'corrections',
    'choosePacks',
    'importPacks',
    'exportPack',
    'correctChapter',
    'dropCorrection',
    'citedIn',
    'removeSource',
  ],
  libraryDocuments: [
    'add',
    'list',
    'get',
    'edit',
    'outlineAgain',
    'quotations',
    'remove',
    'untaken',
    'takeAgain',
  ],
  audit: ['list', 'verify', 'export'],
  identity: ['get', 'make', 'request', 'installCertificate', 'importKeyFile', 'exportCertificate', 'remove'],
  partners: [
    'list',
    'save',
    'remove',
    'importCertificate',
    'removeCertificate',
    'receivingKey',
    'makeReceivingKey',
    'exportReceivingKey',
  ],
  signing: ['review', 'sign'],
  versions: ['list', 'read', 'differences', 'export', 'clarify', 'markReturned', 'withdraw'],
  verification: ['choose'],
  activity: ['beat', 'read', 'correct'],
  exchange: [
    'choose',
    'chooseArrived',
    'preview',
    'takeIn',
    'packCase',
    'returnReview',
    'returnCase',
    'cancel',
  ],
  precedents: [
    'search',
    'similar',
    'read',
    'choices',
    'imports',
    'refused',
    'import',
    'resume',
    'cancel',
    'removeImport',
    'removeLetter',
  ],
} as const;

/** Why a vault was locked. `screen-locked`: the system's own lock came up (macOS, Windows). */
export const LOCK_REASONS = ['user', 'idle', 'suspend', 'screen-locked', 'backend-restarted'] as const;
export type LockReason = (typeof LOCK_REASONS)[number];

/** What the shell tells the page unasked. */
export type AppEvent =
  | { kind: 'vault-locked'; reason: LockReason }
  /** A menu item or accelerator; the page carries it out as if its own button was pressed. */
  | { kind: 'command'; command: MenuCommand }
  /** The window is about to close or lock: save what is unsaved, then answer with `window.imr.flushed(…)`. May come again. */
  | { kind: 'flush' }
  /** Imports into a case went on: `records.imports` answers anew. A few times a second at most. */
  | { kind: 'import-progress'; caseId: string }
  /** Files were dropped on the window: `records.importDropped` takes them by the token. Names alone, never paths. */
  | { kind: 'files-dropped'; token: string; names: string[] }
  /** Pages of a case were read: `text.status` answers anew. A few times a second at most. */
  | { kind: 'reading-progress'; caseId: string }
  /** Records of a case were found, or changed, or are up to date after `working` was told: `encounters.list` answers anew. */
  | { kind: 'encounters-changed'; caseId: string }
  /** Documents of the library came in, or more of them is read. */
  | { kind: 'library-changed' }
  /** How far the pages of a case, or of a document in it, are taken out of the store, in pages. A few times a second at most. */
  | { kind: 'removal-progress'; caseId: string; done: number; total: number }
  /** Past determinations are being imported or taken out: `precedents.imports` answers anew. `done`: there are others now. */
  | { kind: 'precedents-changed'; done: boolean }
  /** How far a package is being read or written, in bytes. */
  | { kind: 'package-progress'; task: string; done: number; total: number };

export type MenuCommand =
  | 'cases'
  | 'library'
  | 'settings'
  | 'about'
  | 'export-letter'
  | 'import-records'
  | 'verify-letter'
  | 'lock'
  | 'help';

/** `window.imr`, as the preload exposes it. */
export type Bridge = {
  [D in keyof typeof BRIDGE]: {
    [O in (typeof BRIDGE)[D][number]]: (input: unknown) => Promise<Result<unknown>>;
  };
} & {
  /** Calls back for every event; gives a function that stops it. */
  onEvent(listener: (event: AppEvent) => void): () => void;
  /** Answers a `flush` event: true when everything is saved, false when something could not be. */
  flushed(saved: boolean): void;
};
