import { afterEach, beforeEach, expect, it } from 'vitest';
import { testIdentity } from '../signing/testing/identities.ts';
import { insertCertificate, trustedCertificates, writePartner } from './partners.ts';
import { type TestStore, testStore } from './testing/test-store.ts';

let test: TestStore;
beforeEach(() => {
  test = testStore();
});
afterEach(() => test.close());

it('certificates of all organisations are trusted', () => {
  const certificates = ['Sender A', 'Sender B'].map((name) => testIdentity({ name }).certificate);
  test.store.write((writer) => {
    for (const [index, certificate] of certificates.entries()) {
      const id = `p${index}`;
      writePartner(writer, { id, name: `Organization ${index}`, recipients: [] });
      insertCertificate(writer, id, { sha256: certificate.fingerprint256, pem: certificate.toString() });
    }
  });
  const found = trustedCertificates(test.store.reader);
  expect(found.map((one) => one.subject)).toEqual(['CN=Sender A', 'CN=Sender B']);
});
