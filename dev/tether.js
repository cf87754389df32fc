// Loaded into a child process (`node --import`): the child stops when its parent asks over their wire, or is gone, however it went.
import process from 'node:process';

function stop() {
  // The program's own handlers run first: Azurite writes its data to disk in them.
  if (process.listenerCount('SIGTERM') > 0) process.emit('SIGTERM');
  else process.exit(0);
}

process.on('disconnect', stop).on('message', (word) => {
  if (word === 'stop') stop();
});
// The wire must not by itself keep the child alive.
process.channel?.unref();
