import { describe, expect, it } from 'vitest';
import { descendants, remoteEnds } from './sockets.ts';

const line = (remote: string, inode: number) =>
  `   0: 0100007F:8124 ${remote} 01 00000000:00000000 00:00000000 00000000  1000        0 ${inode} 1 0 20 4 30 10 -1`;
const table = [
  '  sl  local_address rem_address …',
  line('050200C0:01BB', 11),
  line('0100007F:9C40', 12),
  line('00000000:0000', 13),
];

describe('sockets that leave the machine', () => {
  it('are those with a remote end elsewhere, of the processes looked at', () => {
    expect(remoteEnds(table.join('\n'), new Set(['11', '12', '13']))).toEqual(['050200C0:01BB']);
    expect(remoteEnds(table.join('\n'), new Set(['12', '13']))).toEqual([]);
  });

  it.runIf(process.platform === 'linux')('are looked for in the process itself and what it started', () => {
    expect(descendants(process.pid)[0]).toBe(process.pid);
    expect(descendants(process.ppid)).toContain(process.pid);
  });
});
