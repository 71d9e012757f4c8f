import { asEngine } from '#engine/system-scope.ts';
import { commit } from '#engine/commit/index.ts';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { addDays } from '#kit/day.ts';
import { dayIn, instantIn } from '#kit/instant.ts';
import type { ChangeInput } from '#model/api.ts';
import { contractFields, contractsOf, isRenewed, type ContractRead } from './reading.ts';
import { renewalOf } from './renewing.ts';
import { whatTheDayDoes } from './rules/ending.ts';

const atOnce = 200;
const longestWarning = 730;

/** Does what the day does to running contracts: warns their owners, ends them, or lets them go on; gives how many. */
export async function lookAfterContracts(scope: Scope): Promise<number> {
  const engine = asEngine(scope);
  const today = dayIn(scope.workspace.zone, scope.now.toISOString());
  let looked = 0;
  let cursor: string | undefined;
  do {
    const page = await listRecords(engine, 'contract', {
      filter: {
        all: [
          { field: 'state', op: 'in', value: ['active', 'expiring'] },
          { field: 'endsOn', op: 'lte', value: addDays(today, longestWarning) },
        ],
      },
      fields: contractFields,
      sort: ['endsOn'],
      limit: atOnce,
      ...(cursor !== undefined && { cursor }),
    });
    const due = contractsOf(page.items);
    const changes = await Promise.all(due.map((one) => changesOf(engine, one, today)));
    if (changes.flat().length > 0)
      await commit(engine, { changes: changes.flat(), byAction: true });
    looked += changes.filter((some) => some.length > 0).length;
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return looked;
}

async function changesOf(
  scope: Scope,
  contract: ContractRead,
  today: string,
): Promise<ChangeInput[]> {
  const state = (values: Readonly<Record<string, unknown>>): ChangeInput => ({
    op: 'update',
    object: 'contract',
    id: contract.id,
    values,
  });
  const ended = state({ state: 'ended', endedOn: contract.endsOn });
  switch (whatTheDayDoes(contract, today)) {
    case 'warn':
      return [state({ state: 'expiring' }), taskOf(scope, contract)];
    case 'renew':
      if (await isRenewed(scope, contract.id)) return [ended];
      return [ended, ...(await renewalOf(scope, contract, { months: null, signed: today }))];
    case 'end':
      return [ended];
    case 'nothing':
      return [];
  }
}

const words = {
  en: (name: string) => `Contract ends soon: ${name}`,
  zh: (name: string) => `合同即将到期：${name}`,
};

function taskOf(scope: Scope, contract: ContractRead): ChangeInput {
  const { id, name, party, owner, unit, endsOn } = contract;
  const values = {
    kind: 'task',
    subject: words[scope.language](name).slice(0, 200),
    dueAt: endsOn === null ? null : instantIn(scope.workspace.zone, endsOn, '18:00'),
    regarding: id,
    customer: party.id,
    owner: owner?.id ?? null,
    unit: unit?.id ?? null,
  };
  return { op: 'create', object: 'activity', values };
}
