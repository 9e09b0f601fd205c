import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** An address of this machine itself, as /proc/net prints it: 127.x, ::1 (also in its mapped form), or none yet. */
const LOCAL = /^(?:[0-9A-F]{6}7F|0{8}|0{24}01000000|0{32}|0{16}FFFF0000[0-9A-F]{6}7F):/;

/**
 * Remote ends of the sockets that a process and its descendants hold beyond this machine. Linux only: empty elsewhere.
 * A socket that is closed again before the look is missed, so look often.
 */
export function outboundSockets(pid: number): string[] {
  if (process.platform !== 'linux') return [];
  const inodes = new Set(descendants(pid).flatMap(socketInodes));
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((table) =>
    remoteEnds(read(`/proc/net/${table}`), inodes).map((remote) => `${table} ${remote}`),
  );
}

/** Remote ends beyond this machine in a table of /proc/net, of the sockets with these inodes. */
export function remoteEnds(table: string, inodes: ReadonlySet<string>): string[] {
  return table
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , remote = '', , , , , , , inode = '']) => inodes.has(inode) && !LOCAL.test(remote))
    .map(([, , remote = '']) => remote);
}

/** Pids of a process and of everything that it started. */
export function descendants(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    // After the program's name, which may hold spaces and brackets: state, then the parent.
    .map((name) => ({
      pid: Number(name),
      parent: Number(read(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ')[1]),
    }));
  const found = [pid];
  for (const one of found)
    found.push(...parents.filter(({ parent }) => parent === one).map((child) => child.pid));
  return found;
}

function socketInodes(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      const target = linkOf(`/proc/${pid}/fd/${fd}`);
      const inode = /^socket:\[(\d+)\]$/.exec(target)?.[1];
      return inode === undefined ? [] : [inode];
    });
  } catch {
    // Gone since it was listed.
    return [];
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
