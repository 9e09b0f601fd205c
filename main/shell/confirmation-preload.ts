import { contextBridge, ipcRenderer } from 'electron';
import type { ConfirmationBridge } from '../../shared/contracts/confirmation.ts';
import { CONFIRMATION_CHANNELS } from './confirmation-channels.ts';

/** The preload of the window that confirms a signature. */
const confirmation: ConfirmationBridge = {
  facts: () => ipcRenderer.invoke(CONFIRMATION_CHANNELS.facts),
  sign: (passphrase) => ipcRenderer.invoke(CONFIRMATION_CHANNELS.sign, passphrase),
  cancel: () => ipcRenderer.send(CONFIRMATION_CHANNELS.cancel),
};

contextBridge.exposeInMainWorld('confirmation', confirmation);
