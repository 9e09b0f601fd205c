import { isMainThread, parentPort } from 'node:worker_threads';
import { serveConversions } from './convert/serve.ts';
import { superviseConversions } from './convert/supervise.ts';
import { serveJob } from './job-port.ts';

/**
 * Makes PDFs of files that have no pages of their own, and hands out what archives and messages hold. Like the readers,
 * it holds neither keys of the vault nor a database; a file that breaks it takes nothing else along. It converts in a
 * thread of its own, so that a file that takes too much memory can be refused for that.
 */
if (isMainThread) {
  const file = import.meta.filename;
  let supervised: ReturnType<typeof superviseConversions> | undefined;
  serveJob((message, port) => {
    supervised ??= superviseConversions(file, port.post, () => process.exit(1));
    supervised.take(message);
  });
} else if (parentPort !== null) {
  serveConversions(parentPort);
}
