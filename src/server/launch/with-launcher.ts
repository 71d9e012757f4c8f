// Loaded into every process that the launcher starts. When the launcher dies, however it dies, the
// channel to it closes: the process then drains as if told to stop, and in any case ends soon.
if (process.channel) {
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), 10_000).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // The listener alone would keep a drained process alive.
  process.channel.unref();
}
