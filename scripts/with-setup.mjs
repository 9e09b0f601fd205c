// Sets the checkout up and then runs a script of it with the project's own Node.
//
//   node scripts/with-setup.mjs [--browser] SCRIPT [ARGUMENTS...]
//
// Runs on any Node from 18 and depends on nothing: it is the first thing that a fresh clone starts.
// What it says goes to standard error, so that a script's standard output stays its own.
// The script runs in a new process on purpose: the shell that npm started has already looked `node` up
// and would go on with the machine's, even after the project's own has been installed.
import { spawn } from 'node:child_process';
import { ensureBrowser } from './setup/browser.mjs';
import { installDependencies, projectNode } from './setup/dependencies.mjs';

const args = process.argv.slice(2);
const needsBrowser = args[0] === '--browser';
if (needsBrowser) args.shift();

try {
  installDependencies();
  if (needsBrowser) ensureBrowser();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

const node = projectNode();
const child = spawn(node.path, args, { stdio: 'inherit', env: { ...process.env, ...node.env } });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
child.on('exit', (code, signal) => {
  if (signal) process.kill(process.pid, signal);
  else process.exit(code ?? 1);
});
