// ci.mjs TESTS SERVER-TESTS: runs the one command, then the other on the PostgreSQL of this Debian. Ends with one line over both: N passed, N failed.

import { fileURLToPath } from 'node:url';
import { startDebianServer } from './debian-server.mjs';
import { close, closingLine, failureLine, passSignalsOn, run } from './run-tests.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

const [tests, serverTests] = process.argv.slice(2);

passSignalsOn();
const counts = [await counted(tests, process.env)];
const server = await startDebianServer();
if (server.missing) {
  // Loud, so that nobody takes a suite that did not run for one that passed.
  console.log(`\n${'!'.repeat(100)}`);
  console.log(`The server suite did NOT run: there is no PostgreSQL for it. ${server.missing}`);
  console.log(`${'!'.repeat(100)}\n`);
} else {
  try {
    console.log(`\nThe server suite on ${server.version}`);
    counts.push(await counted(serverTests, { ...process.env, DATABASE_URL: server.url }));
  } finally {
    server.stop();
  }
}
close(counts);

/** Runs a command that counts, without its closing line; one that ends without such a line has failed. */
async function counted(command, env) {
  const [program, ...args] = command.split(' ');
  let last = null;
  const failures = [];
  const isShown = (line) => {
    last = closingLine.exec(line) ?? last;
    if (failureLine.test(line)) failures.push(line);
    return !closingLine.test(line);
  };
  const code = await run(program, args, {
    cwd: root,
    env,
    isShown,
  }).catch((failure) => {
    console.error(failure);
    return 1;
  });
  const [passed, failed] = last ? [Number(last[1]), Number(last[2])] : [0, 1];
  return { passed, failed: code === 0 ? failed : Math.max(1, failed), skipped: 0, failures };
}
