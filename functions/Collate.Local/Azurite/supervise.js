// Runs Azurite in a process group of its own, so that Ctrl-C in the terminal reaches only Collate, which finishes its work first.
// Azurite is stopped with SIGTERM (it then saves its data) when standard input ends: when Collate asks, and also when Collate is killed.
// Arguments: the file for Azurite's output, the working directory, then what to run.
const { spawn, spawnSync } = require('node:child_process');
const fs = require('node:fs');

const [output, directory, file, ...args] = process.argv.slice(1);
const windows = process.platform === 'win32';
const sink = fs.openSync(output, 'w');
const child = spawn(windows ? `"${file}"` : file, args, { cwd: directory, detached: !windows, shell: windows, windowsHide: true, stdio: ['ignore', sink, sink] });
let stopping = false;

child.on('error', error => {
  fs.writeSync(sink, String(error.message) + '\n');
  process.exit(127);
});
child.on('exit', code => {
  if (!stopping) process.exit(code || 1);
});

function signal(name) {
  try {
    process.kill(-child.pid, name);
    return true;
  } catch {
    return false;
  }
}

function stop() {
  if (stopping) return;
  stopping = true;
  if (windows) {
    // A console program without a window cannot be asked to stop: give it the seconds in which it saves its data, then end it.
    setTimeout(() => {
      spawnSync('taskkill', ['/T', '/F', '/PID', String(child.pid)], { windowsHide: true });
      process.exit(0);
    }, 6000);
    return;
  }
  signal('SIGTERM');
  setTimeout(() => signal('SIGKILL'), 10000);
  setInterval(() => signal(0) || process.exit(0), 50);
}

process.on('SIGINT', () => {});
process.on('SIGHUP', stop);
process.on('SIGTERM', stop);
process.stdin.on('end', stop).on('error', stop).resume();
