import { importNow } from '../../../main/backend/testing/import-now.ts';
import { watchMemory } from './memory.ts';
import { openVault } from './open-vault.ts';

// import-memory.ts FOLDER FILE: imports a file and says how many bytes of memory that took at most, with the processes that read it.

const [folder = '', file = ''] = process.argv.slice(2);
const { backend, caseId } = await openVault(folder);
const watch = watchMemory();
await importNow(backend.client, caseId, [file]);
await backend.client.text.settled({ caseId, ocr: false });
await backend.close();
console.log(watch.stop());
