import { serveConversions } from './convert/serve.ts';

/**
 * Makes PDFs of files that have no pages of their own, and hands out what archives and messages hold. Like the readers,
 * it holds neither keys of the vault nor a database; a file that breaks it takes nothing else along.
 */
serveConversions();
