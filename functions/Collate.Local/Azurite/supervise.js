// Runs Azurite in a process group of its own, so that Ctrl-C in the terminal reaches only Collate, which finishes its work first.
// Azurite is stopped with SIGTERM (it then saves its data) when standard input ends: when Collate asks, and also when Collate is killed.
// Arguments: the file for Azurite's output, the working directory, then what to run.
const { spawn, spawnSync } = require('node:child_process');
const fs = require('node:fs');

const [output, directory, file, ...args] = process.argv.slice(1);
const windows = process.platform === 'win32';
const sink = fs.openSync(output, 'w');
const child = spawn(windows ? `"${file}"` : file, args, { cwd: directory, detached: !windows, shell: windows, windowsHide: true, stdio: ['ignore', 'pipe', 'pipe'] });
let stopping = false;
let said = '';

child.stdout.on('data', data => {
  fs.writeSync(sink, data);
  said += data;
  // Blobs, queues and tables have saved their data; what may be left is a connection that a client has not closed.
  if (stopping && said.split('successfully closed').length > 3) signal('SIGTERM');
});
child.stderr.on('data', data => fs.writeSync(sink, data));
child.on('error', error => {
  fs.writeSync(sink, String(error.message) + '\n');
  process.exit(127);
});

// npx ends before the Azurite that it started: it is all over when nobody can write to the pipes any more.
child.on('close', code => process.exit(stopping ? 0 : code || 1));

function signal(name) {
  if (windows) return;
  try {
    process.kill(-child.pid, name);
  } catch {
    // Everybody has left already.
  }
}

function stop() {
  if (stopping) return;
  stopping = true;
  if (windows) {
    // A console program without a window cannot be asked to stop: give it the seconds in which it saves its data, then end it.
    setTimeout(() => spawnSync('taskkill', ['/T', '/F', '/PID', String(child.pid)], { windowsHide: true }), 6000);
  } else {
    signal('SIGTERM');
    setTimeout(() => signal('SIGKILL'), 10000);
  }
  setTimeout(() => process.exit(1), 12000);
}

process.on('SIGINT', () => {});
process.on('SIGHUP', stop);
process.on('SIGTERM', stop);
process.stdin.on('end', stop).on('error', stop).resume();
