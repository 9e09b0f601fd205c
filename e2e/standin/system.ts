import { EventEmitter } from 'node:events';

/** `powerMonitor`: a test makes the machine sleep, or sit idle. */
class StandinPowerMonitor extends EventEmitter {
  /** Seconds since anybody touched the machine. */
  idleS = 0;

  onBattery = false;

  isOnBatteryPower(): boolean {
    return this.onBattery;
  }

  getSystemIdleTime(): number {
    return this.idleS;
  }
}
export const powerMonitor = new StandinPowerMonitor();

/** `nativeTheme`: light, unless IMR_STANDIN_DARK=1. */
export const nativeTheme = { shouldUseDarkColors: process.env.IMR_STANDIN_DARK === '1' };

const AREA = { x: 0, y: 0, width: 1920, height: 1080 };

/** `screen`: one of ordinary size. */
export const screen = { getAllDisplays: () => [{ id: 1, bounds: AREA, workArea: AREA, scaleFactor: 1 }] };

const revealed: string[] = [];

/** `shell`: there is no file manager to show anything in; what was asked for is kept, and said. */
export const shell = {
  showItemInFolder(path: string): void {
    revealed.push(path);
    process.stderr.write(`the file is ${path}\n`);
  },
};

/** Paths that the app showed in the file manager. */
export const revealedPaths = () => [...revealed];

nativeTheme satisfies Pick<Electron.NativeTheme, 'shouldUseDarkColors'>;
shell satisfies Pick<Electron.Shell, 'showItemInFolder'>;
