import { app, session } from 'electron';
import { mayBeAsked } from './origin.ts';

/** Chromium's own traffic: component and list updates, reports, prefetching, predictions. */
const QUIET = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-sync',
  'dns-prefetch-disable',
  'no-pings',
];

/** Before `ready`: silences Chromium's background traffic, and leaves it no name that it could resolve. */
export function setupNetworkSwitches(): void {
  for (const name of QUIET) app.commandLine.appendSwitch(name);
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** After `ready`: cancels every request that is not for the program's own files, and takes the network away besides. */
export function setupNetwork(): void {
  const ours = session.defaultSession;
  ours.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !mayBeAsked(details.url, !app.isPackaged) }),
  );
  ours.enableNetworkEmulation({ offline: true });
  ours.setSpellCheckerEnabled(false);
}
