import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../build/bundles.mjs';

/** US English, UTF-16: the one language of Electron's version information. */
const LANGUAGE = { lang: 0x0409, codepage: 1200 };

/**
 * An executable with nothing in it but version information, which electron-builder reads and replaces. Made by the
 * library that electron-builder itself edits executables with.
 */
export function windowsExecutable() {
  const builder = createRequire(join(root, 'node_modules', 'app-builder-lib', 'package.json'));
  const { NtExecutable, NtExecutableResource, Resource } = builder('resedit');
  const executable = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(executable, true);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues(LANGUAGE, { ProductName: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(executable);
  return Buffer.from(executable.generate());
}
