import { cpSync } from 'node:fs';
import { signingDesk } from '../../main/backend/testing/signing-desk.ts';

// Makes a vault with a case that is signed and an organization that has a key, for specs that begin there:
//   node e2e/support/signed-case.ts FOLDER
// In a process of its own, because the test runner cannot load the database.

const [folder = ''] = process.argv.slice(2);
const desk = await signingDesk();
await desk.sign(await desk.addCase());
const key = await desk.client.partners.makeReceivingKey({});
const recipients = [key?.recipient ?? ''];
await desk.client.partners.save({ id: null, name: 'Example Review Organization', recipients });
await desk.client.settings.save({ recoveryKeyKept: true });
await desk.client.vault.lock({});
cpSync(desk.dataDir, folder, { recursive: true });
await desk.close();
