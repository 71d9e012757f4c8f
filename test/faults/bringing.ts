import { z } from 'zod';
import { said, type Request } from './asking.ts';
import type { Brought } from './book.ts';
import type { Hand } from './writing.ts';

const progress = z.looseObject({
  state: z.string(),
  changeset: z.string().nullable(),
  counts: z.record(z.string(), z.number()),
});

/** Goes one step further with the file that the client takes in, or begins with another. */
export async function bringOn(hand: Hand, rows: number): Promise<void> {
  const current = hand.book.files.findLast(({ prefix }) => prefix.startsWith(`${hand.name}f`));
  if (!current || isOver(current)) return begin(hand, rows);
  await goOn(hand, current);
}

/** Whether nothing is left to do with the file. */
export function isOver({ id, step, isUndone }: Brought): boolean {
  return id === null || (isUndone ? step === 'undone' : step === 'done');
}

async function begin(hand: Hand, rows: number): Promise<void> {
  const prefix = `${hand.name}f${(hand.count += 1)}-`;
  const file: Brought = {
    prefix,
    rows,
    isUndone: hand.chance.next() < 0.5,
    id: null,
    step: 'brought',
    changeset: '',
  };
  hand.book.files.push(file);
  const lines = Array.from({ length: rows }, (_none, index) => `${prefix}${index},行${index}`);
  const form = new FormData();
  form.append('object', 'contact');
  form.append('file', new Blob([['姓名,职务', ...lines].join('\n')]), `${prefix}.csv`);
  const answer = await ask(hand, { method: 'POST', path: '/imports', body: form });
  if (answer) file.id = answer.text('id');
}

/** Takes the next step with a file: have it taken in, look how far it is, have it undone. */
export async function goOn(hand: Hand, file: Brought): Promise<void> {
  const path = `/imports/${file.id}`;
  const looked = await ask(hand, { method: 'GET', path });
  if (!looked) return;
  const { state, changeset, counts } = progress.parse(looked.body);
  file.changeset = changeset ?? '';
  if (state === 'uploaded') {
    await ask(hand, { method: 'POST', path: `${path}/commit`, body: {} });
    file.step = 'running';
  }
  if (state === 'failed') hand.book.faults.push(`a file failed: ${JSON.stringify(looked.body)}`);
  if (state !== 'done') return;
  if (counts['create'] !== file.rows)
    hand.book.faults.push(`${file.rows} rows came to ${JSON.stringify(counts)}`);
  if (file.step === 'running') file.step = 'done';
  if (file.isUndone) await undo(hand, file);
}

// Asked again where nothing was heard; that it is under way or done by then is as good.
async function undo(hand: Hand, file: Brought): Promise<void> {
  if (file.step === 'done') {
    const path = `/changesets/${file.changeset}/undo`;
    const asked = await hand.asker.ask({ method: 'POST', path, body: {} });
    if (!asked) return;
    const isKnown = ['undo.already', 'undo.running'].includes(String(asked.at('code')));
    if (asked.status >= 300 && !isKnown)
      hand.book.faults.push(`undoing a file was refused: ${said(asked)}`);
    file.step = 'undoing';
  }
  const filter = JSON.stringify({ field: 'name', op: 'startsWith', value: file.prefix });
  const query = `limit=1&filter=${encodeURIComponent(filter)}`;
  const left = await ask(hand, { method: 'GET', path: `/records/contact?${query}` });
  if (left?.status === 200 && left.at('items.0') === undefined) file.step = 'undone';
}

async function ask(hand: Hand, request: Request) {
  const answer = await hand.asker.ask(request);
  if (!answer || answer.status < 300) return answer;
  hand.book.faults.push(`${request.method} ${request.path} was refused: ${said(answer)}`);
  return null;
}
