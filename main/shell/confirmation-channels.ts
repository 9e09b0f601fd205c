/** The confirmation window's own channels: no contract has such a name, and no other window is heard on them. */
export const CONFIRMATION_CHANNELS = {
  facts: 'confirmation:facts',
  sign: 'confirmation:sign',
  cancel: 'confirmation:cancel',
} as const;
