// Loaded before the product: its clock differs from the real one by the milliseconds in the file that CLOCK_FILE names,
// which may change while it runs; beside it each process notes what it goes by. The database keeps its own time, as on a machine of its own.

import { readFileSync, writeFileSync } from 'node:fs';

const file = process.env['CLOCK_FILE'];
const Real = Date;
let offset = 0;

function read() {
  let next = 0;
  try {
    next = Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    // Not moved yet.
  }
  if (next === offset) return;
  offset = next;
  writeFileSync(`${file}.${process.pid}`, String(offset));
}

class Moved extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + offset);
    else super(...given);
  }

  static now() {
    return Real.now() + offset;
  }
}

if (file) {
  read();
  setInterval(read, 50).unref();
  globalThis.Date = Moved;
}
