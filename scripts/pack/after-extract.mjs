import { rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * electron-builder's hook after Electron's distribution was copied. Takes out the page that Electron shows without an
 * app: electron-builder does so only for distributions that it downloaded itself.
 * @param {{ appOutDir: string, electronPlatformName: string }} context
 */
export default function afterExtract({ appOutDir, electronPlatformName }) {
  const resources =
    electronPlatformName === 'darwin' ? join('Electron.app', 'Contents', 'Resources') : 'resources';
  rmSync(join(appOutDir, resources, 'default_app.asar'), { force: true });
}
