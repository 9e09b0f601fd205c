/** Between the stand-in and a utility process that it started, over Node's own channel (serialization 'advanced'). */
export type ToChild =
  | { kind: 'message'; data: unknown; ports: number[] }
  | { kind: 'port-message'; port: number; data: unknown }
  | { kind: 'port-close'; port: number };

export type FromChild =
  | { kind: 'message'; data: unknown }
  | { kind: 'port-message'; port: number; data: unknown }
  | { kind: 'port-close'; port: number };
