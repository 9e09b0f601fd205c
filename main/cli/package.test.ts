import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aPdf } from '../backend/records/testing/pdf.ts';
import { openDesk, PASSPHRASE, type TestDesk } from '../backend/testing/desk.ts';
import { importNow } from '../backend/testing/import-now.ts';
import { signingDesk } from '../backend/testing/signing-desk.ts';
import { ranImr } from './testing/imr.ts';

/** age's own work on a passphrase, several times, on a machine that does other things as well. */
const SLOW_MS = 60_000;
const PHRASE = 'eleven brown pigeons walk';
let from: TestDesk;
let to: TestDesk;
let caseId: string;
let identity: string;
let recipient: string;
let out: string[];
let err: string[];
const at = (name: string) => join(from.folder, name);

async function imr(args: string[], phrase: string | undefined = PHRASE): Promise<number> {
  const env: Record<string, string> = { IMR_PASSPHRASE: PASSPHRASE };
  if (phrase !== '') env.IMR_PACKAGE_PASSPHRASE = phrase;
  const ran = await ranImr(args, env);
  ({ out, err } = ran);
  return ran.code;
}
const pack = (...more: string[]) =>
  imr(['pack', '--vault', from.dataDir, '--case', caseId, '--out', at('x.imrcase'), ...more]);
const unpack = (file: string, ...more: string[]) => imr(['unpack', file, '--vault', to.dataDir, ...more]);

beforeAll(async () => {
  from = await openDesk({ reading: false });
  to = await openDesk({ reading: false });
  caseId = (await from.client.cases.create({})).caseId;
  writeFileSync(at('scan.pdf'), await aPdf(2, 'scanned'));
  await importNow(from.client, caseId, [at('scan.pdf')]);
  await from.client.vault.lock({});
  await to.client.vault.lock({});
  identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
  writeFileSync(at('key.txt'), `${identity}\n`);
});
afterAll(async () => {
  await from.close();
  await to.close();
});
beforeEach(async () => {
  // Every test takes the case in anew.
  await to.client.vault.unlock({ passphrase: PASSPHRASE });
  for (const { id } of await to.client.cases.list({})) await to.client.cases.remove({ caseId: id });
  await to.client.vault.lock({});
});

describe('imr pack and imr unpack', () => {
  it(
    'take a case from one vault to another with a passphrase, and a second time only as a copy',
    async () => {
      expect(await pack('--json')).toBe(0);
      expect(JSON.parse(out.join(''))).toMatchObject({
        file: at('x.imrcase'),
        manifest: { kind: 'case', documents: [{ name: 'scan.pdf', pages: 2 }] },
      });
      expect(await unpack(at('x.imrcase'), '--json')).toBe(0);
      expect(JSON.parse(out.join(''))).toMatchObject({ caseId, documents: [{ name: 'scan.pdf' }] });
      expect(await unpack(at('x.imrcase'))).toBe(2);
      expect(err.join('\n')).toMatch(/x\.imrcase.*in this vault already.*--as-copy/);
      expect(await unpack(at('x.imrcase'), '--as-copy', '--json')).toBe(0);
      expect(JSON.parse(out.join(''))).toMatchObject({ copyOf: caseId });
      expect(await imr(['unpack', at('x.imrcase'), '--check'])).toBe(0);
    },
    SLOW_MS,
  );

  it('take recipients and identity files instead, and then ask for no passphrase', async () => {
    const args = ['pack', '--vault', from.dataDir, '--case', caseId, '--out', at('x.imrcase')];
    expect(await imr([...args, '--recipient', recipient], '')).toBe(0);
    expect(await imr(['unpack', at('x.imrcase'), '--vault', to.dataDir], '')).toBe(2);
    expect(err.join('\n')).toContain('--identity-file');
    expect(await unpack(at('x.imrcase'), '--identity-file', at('key.txt'))).toBe(0);
  });

  it('exit 2 with one line for bad input', async () => {
    const once = async (run: Promise<number>) => {
      expect(await run).toBe(2);
      expect(err).toHaveLength(1);
      return err.join('');
    };
    expect(await once(imr(['pack', '--vault', from.dataDir, '--case', caseId]))).toContain(
      '--out is missing',
    );
    expect(await once(pack('--recipient', 'age1nonsense'))).toContain('age1nonsense');
    const weak = ['pack', '--vault', from.dataDir, '--case', caseId, '--out', at('weak.imrcase')];
    expect(await once(imr(weak, 'short'))).toContain('at least 15');
    expect(await once(unpack(at('scan.pdf')))).toContain('scan.pdf is not a case package');
    expect(await once(unpack(at('nowhere.imrcase')))).toContain('nowhere.imrcase');
    expect(await once(unpack(at('x.imrcase'), '--trust', at('key.txt')))).toContain('--trust is for --check');
    expect(await once(imr(['unpack', at('x.imrcase'), '--check', '--trust', at('key.txt')]))).toContain(
      'key.txt holds no certificate',
    );
    expect(readdirSync(from.folder).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('have their work done by imr import as well, by content or by name', async () => {
    expect(await pack('--recipient', recipient)).toBe(0);
    const take = (...files: string[]) => imr(['import', '--vault', to.dataDir, '--json', ...files]);
    expect(await take(at('x.imrcase'))).toBe(2);
    expect(JSON.parse(out.join(''))).toMatchObject({ kind: 'refused', error: { code: 'no-receiving-key' } });
    writeFileSync(at('broken.imrcase'), 'nothing');
    expect(await take(at('broken.imrcase'))).toBe(2);
    expect(JSON.parse(out.join(''))).toMatchObject({ error: { code: 'not-a-package' } });
    await to.client.vault.unlock({ passphrase: PASSPHRASE });
    const own = (await to.client.partners.makeReceivingKey({}))?.recipient ?? '';
    await to.client.vault.lock({});
    expect(await pack('--recipient', own)).toBe(0);
    renameSync(at('x.imrcase'), at('without a name of its kind'));
    expect(await take(at('without a name of its kind'))).toBe(0);
    expect(JSON.parse(out.join(''))).toMatchObject({ kind: 'case', caseId });
    expect(err.join('')).toContain('warning: without a name of its kind: Nothing proves who made it');
  });
});

describe('who sent a package', () => {
  it('is said before anything is taken in, and is known once the certificate is trusted', async () => {
    const toMe = ['--recipient', recipient];
    expect(await pack(...toMe, '--sign')).toBe(2);
    expect(err.join('')).toContain('no signing identity');
    await from.client.vault.unlock({ passphrase: PASSPHRASE });
    await from.client.identity.make({ subject: 'reviewer-number', validYears: 1 });
    await from.client.identity.exportCertificateTo({ path: at('sender.pem') });
    await from.client.vault.lock({});

    const check = ['unpack', at('x.imrcase'), '--check', '--identity-file', at('key.txt')];
    expect(await pack(...toMe)).toBe(0);
    expect(await imr(check)).toBe(0);
    expect(out[1]).toMatch(/^warning: x\.imrcase: Nothing proves who made it/);
    expect(await pack(...toMe, '--sign')).toBe(0);
    expect(await imr(check)).toBe(0);
    expect(out[1]).toMatch(/^warning: x\.imrcase: Signed by Reviewer R-001, who is unknown here/);
    expect(await imr([...check, '--trust', at('sender.pem'), '--json'])).toBe(0);
    expect(JSON.parse(out.join(''))).toMatchObject({ sender: { kind: 'signed', known: { by: 'given' } } });
    expect(await unpack(at('x.imrcase'), '--identity-file', at('key.txt'))).toBe(0);
    expect(err.join('\n')).toContain('warning: x.imrcase: Signed by Reviewer R-001, who is unknown');

    await to.client.vault.unlock({ passphrase: PASSPHRASE });
    const { id } = await to.client.partners.save({ id: null, name: 'Reviews Inc', recipients: [] });
    await to.client.partners.importCertificateFrom({ id, path: at('sender.pem') });
    await to.client.vault.lock({});
    expect(await imr([...check, '--vault', to.dataDir])).toBe(0);
    expect(out[1]).toBe('x.imrcase: Signed by Reviewer R-001, trusted for Reviews Inc.');
  });

  it('sends to an organisation by its name, whose vault opens it by its own key', async () => {
    await to.client.vault.unlock({ passphrase: PASSPHRASE });
    const key = await to.client.partners.makeReceivingKey({});
    await to.client.vault.lock({});
    await from.client.vault.unlock({ passphrase: PASSPHRASE });
    const recipients = [key?.recipient ?? ''];
    await from.client.partners.save({ id: null, name: 'Reviews Inc', recipients });
    await from.client.vault.lock({});
    const args = ['pack', '--vault', from.dataDir, '--case', caseId, '--out', at('own.imrcase')];
    expect(await imr([...args, '--to', 'Nobody'], '')).toBe(2);
    expect(err.join('')).toContain('no organization "Nobody"');
    expect(await imr([...args, '--to', 'reviews inc'], '')).toBe(0);
    expect(await imr(['unpack', at('own.imrcase'), '--vault', to.dataDir], '')).toBe(0);
    expect(await imr(['unpack', at('own.imrcase'), '--vault', to.dataDir, '--check'], '')).toBe(0);
    expect(await imr(['unpack', at('own.imrcase'), '--check'], '')).toBe(2);
  });
});

describe('imr return', () => {
  const give = (...more: string[]) => {
    const args = ['return', '--vault', from.dataDir, '--case', caseId, '--out', at('r.imrcase')];
    return imr([...args, '--recipient', recipient, ...more]);
  };
  const check = async () => {
    const args = ['unpack', at('r.imrcase'), '--check', '--identity-file', at('key.txt'), '--json'];
    expect(await imr(args), err.join('')).toBe(0);
    return JSON.parse(out.join(''));
  };

  it('packs letters from files, and records never more than the profile says', async () => {
    const letter = ['letter', '--vault', from.dataDir, '--case', caseId, '--out', at('letter.docx')];
    expect(await imr(letter)).toBe(0);
    expect(await give('--letter', at('letter.docx'))).toBe(0);
    expect(await check()).toMatchObject({
      manifest: { kind: 'return', documents: [], letters: [{ name: 'letter.docx' }], audit: {} },
      sender: { kind: 'signed' },
      minutes: 0,
    });
    expect(await give('--letter', at('letter.docx'), '--without-audit', '--without-time', '--unsigned')).toBe(
      0,
    );
    const bare = await check();
    expect(bare.sender).toEqual({ kind: 'unsigned' });
    expect([bare.manifest.audit, bare.manifest.timeSpent]).toEqual([undefined, undefined]);
    expect(await give('--with-records', '--letter', at('letter.docx'))).toBe(2);
    expect(err.join('')).toContain('sends no records back');
    expect(await give()).toBe(2);
    expect(err.join('')).toContain('no signed version');
    expect(await give('--letter', at('letter.docx'), '--copy', 'served')).toBe(2);
    expect(err.join('')).toContain('--letter goes without');
  });

  it('packs the signed version and copies of it, with every letter verified', async () => {
    const desk = await signingDesk();
    try {
      const id = await desk.addCase();
      await desk.sign(id);
      await desk.client.vault.lock({});
      const args = ['return', '--vault', desk.dataDir, '--case', id, '--out', at('r.imrcase')];
      const more = ['--recipient', recipient, '--copy', 'signed', '--copy', 'served'];
      expect(await imr([...args, ...more, '--version', '7'])).toBe(2);
      expect(await imr([...args, ...more])).toBe(0);
      const { manifest } = await check();
      expect(manifest.letters.map((one: { copy: string }) => one.copy)).toEqual(['signed', 'served']);
      await desk.client.vault.unlock({ passphrase: PASSPHRASE });
      expect((await desk.client.cases.open({ caseId: id })).state).toBe('returned');
    } finally {
      await desk.close();
    }
  });
});

const openssl = spawnSync('openssl', ['version']).error === undefined;
const installed = ['age', 'zip', 'unzip'].every((tool) => spawnSync(tool, ['-h']).error === undefined);

describe.runIf(installed)("packages and Debian's age and zip", () => {
  it('ours opens with age -d and unzip, and the same made by hand with zip and age opens in ours', async () => {
    await pack('--recipient', recipient);
    const zip = at('by-age.zip');
    expect(spawnSync('age', ['-d', '-i', at('key.txt'), '-o', zip, at('x.imrcase')]).status).toBe(0);
    const folder = at('unzipped');
    mkdirSync(folder);
    expect(spawnSync('unzip', ['-q', zip, '-d', folder]).status).toBe(0);
    const { documents } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(readFileSync(join(folder, documents[0].path)).equals(readFileSync(at('scan.pdf')))).toBe(true);

    // Once as a file and once as a stream, in which sizes stand behind the contents.
    const entries = ['manifest.json', 'case.json', documents[0].path];
    const made = spawnSync('zip', ['-q', '-X', '-D', '-', ...entries], { cwd: folder });
    expect(spawnSync('zip', ['-q', '-X', '-D', '../again.zip', ...entries], { cwd: folder }).status).toBe(0);
    const opened = [made.stdout, readFileSync(at('again.zip'))];
    for (const input of opened) {
      const path = at('by-hand.imrcase');
      expect(spawnSync('age', ['-r', recipient, '-o', path], { input }).status).toBe(0);
      expect(await unpack(path, '--identity-file', at('key.txt'), '--as-copy')).toBe(0);
    }
  });

  it.runIf(openssl)('a package signed by hand with openssl is one by its signer', async () => {
    await pack('--recipient', recipient);
    const folder = at('by-openssl');
    mkdirSync(folder);
    // The commands of docs/case-package.md.
    const script = `
      age -d -i ../key.txt -o package.zip ../x.imrcase && unzip -q package.zip
      openssl req -x509 -newkey rsa:3072 -nodes -days 30 -subj "/CN=Intake by hand" -keyout key.pem -out sender.pem
      openssl dgst -sha256 -sign key.pem -out signature manifest.json
      cat > manifest.sig <<EOF
{"schema":"imr-signature/1","algorithm":"RS256",
 "certificates":["$(openssl x509 -in sender.pem -outform DER | base64 -w0)"],
 "signedAt":"$(date -u +%Y-%m-%dT%H:%M:%SZ)","signature":"$(base64 -w0 signature)"}
EOF
      zip -q -X -D signed.zip manifest.json manifest.sig case.json documents/*.pdf
      age -r ${recipient} -o signed.imrcase signed.zip`;
    const made = spawnSync('sh', ['-ec', script], { cwd: folder, encoding: 'utf8' });
    expect(made.status, made.stderr).toBe(0);
    const check = ['unpack', join(folder, 'signed.imrcase'), '--check', '--identity-file', at('key.txt')];
    expect(await imr([...check, '--trust', join(folder, 'sender.pem')]), err.join('')).toBe(0);
    expect(out[1]).toContain('signed.imrcase: Signed by Intake by hand, trusted.');

    // And the way back: ours, verified with openssl alone.
    await pack('--recipient', recipient, '--sign');
    const ours = join(folder, 'ours');
    mkdirSync(ours);
    const open = 'age -d -i ../../key.txt -o package.zip ../../x.imrcase && unzip -q package.zip';
    expect(spawnSync('sh', ['-ec', open], { cwd: ours }).status).toBe(0);
    const { certificates, signature } = JSON.parse(readFileSync(join(ours, 'manifest.sig'), 'utf8'));
    writeFileSync(join(ours, 'sender.der'), Buffer.from(certificates[0], 'base64'));
    writeFileSync(join(ours, 'signature'), Buffer.from(signature, 'base64'));
    const verify = `
      openssl x509 -inform DER -in sender.der -pubkey -noout > public.pem
      openssl dgst -sha256 -verify public.pem -signature signature manifest.json`;
    const verified = spawnSync('sh', ['-ec', verify], { cwd: ours, encoding: 'utf8' });
    expect(verified.stdout, verified.stderr).toBe('Verified OK\n');
  });

  const terminal = spawnSync('script', ['--version']).error === undefined;
  it.runIf(terminal)(
    'passphrases go both ways, typed into age at a terminal',
    async () => {
      const typed = (command: string) =>
        spawnSync('script', ['-qec', command, '/dev/null'], { input: `${PHRASE}\n${PHRASE}\n` });
      await pack();
      expect(typed(`age -d -o ${at('p.zip')} ${at('x.imrcase')}`).status).toBe(0);
      expect(readFileSync(at('p.zip')).subarray(0, 2).toString()).toBe('PK');
      expect(typed(`age -p -o ${at('p.imrcase')} ${at('p.zip')}`).status).toBe(0);
      expect(await unpack(at('p.imrcase'))).toBe(0);
    },
    SLOW_MS,
  );
});
