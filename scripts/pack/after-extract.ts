import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** The part of electron-builder's context that is used here. */
interface Extracted {
  appOutDir: string;
  electronPlatformName: string;
}

/**
 * electron-builder's hook after Electron's distribution was copied. Takes out the page that Electron shows without an
 * app: electron-builder does so only for distributions that it downloaded itself.
 */
export default function afterExtract({ appOutDir, electronPlatformName }: Extracted): void {
  const resources =
    electronPlatformName === 'darwin' ? join('Electron.app', 'Contents', 'Resources') : 'resources';
  rmSync(join(appOutDir, resources, 'default_app.asar'), { force: true });
}
