/** Makes a folder that electron-builder takes for Electron's distribution; gives its path. Nothing in it runs. */
export function imitateElectron(platform: 'linux' | 'win' | 'mac', version: string): string;
