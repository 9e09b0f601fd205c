import { session } from 'electron';

/** Denies every permission. Electron grants where no handler is set, so all four are. */
export function setupPermissions(): void {
  const ours = session.defaultSession;
  ours.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  ours.setPermissionCheckHandler(() => false);
  ours.setDevicePermissionHandler(() => false);
  // No stream at all refuses; an empty object would throw for a request that asks for video.
  ours.setDisplayMediaRequestHandler((_request, callback) => Reflect.apply(callback, undefined, []));
}
