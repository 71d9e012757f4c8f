import { z } from 'zod';
import { asEngine } from '#engine/system-scope.ts';
import { commit } from '#engine/commit/index.ts';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { dayIn } from '#kit/instant.ts';
import type { ChangeInput } from '#model/api.ts';

const atOnce = 500;
const link = z.object({ id: z.string() }).nullable();
const shape = z.object({
  id: z.string(),
  name: z.string(),
  party: z.object({ id: z.string(), title: z.string().nullable() }),
  open: z.object({ amount: z.string(), currency: z.string() }).nullable(),
  owner: link,
  unit: link,
});

const words = {
  en: (who: string, what: string) => `Overdue payment: ${who}, ${what}`,
  zh: (who: string, what: string) => `逾期回款：${who}，${what}`,
};

/** Gives whoever answers for a payment that is overdue a task, once for each; gives how many. */
export async function remindOfOverdue(scope: Scope): Promise<number> {
  const engine = asEngine(scope);
  const today = dayIn(scope.workspace.zone, scope.now.toISOString());
  const { items } = await listRecords(engine, 'payment-plan', {
    filter: {
      all: [
        { field: 'state', op: 'in', value: ['open', 'partly'] },
        { field: 'dueOn', op: 'lt', value: today },
        { field: 'remindedOn', op: 'isEmpty' },
      ],
    },
    fields: Object.keys(shape.shape),
    sort: ['dueOn'],
    limit: atOnce,
  });
  if (items.length === 0) return 0;
  const changes = items.flatMap((item): ChangeInput[] => {
    const { id, name, party, open, owner, unit } = shape.parse(item);
    const what = [name, open === null ? '' : `${open.amount} ${open.currency}`].join(' ').trim();
    const task = {
      kind: 'task',
      subject: words[scope.language](party.title ?? '', what).slice(0, 200),
      dueAt: scope.now.toISOString(),
      regarding: id,
      customer: party.id,
      owner: owner?.id ?? null,
      unit: unit?.id ?? null,
    };
    return [
      { op: 'update', object: 'payment-plan', id, values: { remindedOn: today } },
      { op: 'create', object: 'activity', values: task },
    ];
  });
  await commit(engine, { changes, byAction: true });
  return items.length;
}
