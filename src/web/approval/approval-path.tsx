import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import type { ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { useNow } from '#web/frame/use-now.ts';
import { OptionMark } from '#web/kinds/option-mark.tsx';
import { readLink, readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { approvalTexts } from '#web/texts/approvals.ts';
import { ActionButtons } from '#web/record/action-buttons.tsx';
import { turnsQuery, type TurnItem } from './approvals.ts';
import { usePersonNames } from './steps-preview.tsx';
import styles from './approval.module.css';

const pathShape = z.array(
  z.object({
    name: z.string(),
    way: z.enum(['all', 'any', 'in-turn']),
    approvers: z.array(z.string()),
    passes: z.enum(['nobody', 'himself', 'agreed']).nullable(),
  }),
);

/** The whole way of an approval: who submitted it, each step with what was decided, what is still to come. */
export function ApprovalPath({ object, record }: { object: ObjectMeta; record: Row }) {
  const t = useText(approvalTexts);
  const format = useFormat();
  const nameOf = usePersonNames();
  const { data: turns = [] } = useQuery(turnsQuery(record.id));
  const path = pathShape.safeParse(record['path']).data ?? [];
  const at = typeof record['step'] === 'number' ? record['step'] : 0;
  const isOpen = record['state'] === 'waiting';
  return (
    <section aria-label={t('path')}>
      <div className={styles['acts']}>
        <ActionButtons object={object} record={record} />
      </div>
      <ol className={styles['steps']}>
        <li className={styles['step']} data-done>
          <strong>{t('submits')}</strong>
          <span>{readLink(record['owner'])?.title}</span>
          <Moment at={readText(record['submittedAt'])} />
          {readText(record['comment']) && (
            <q className={styles['said']}>{readText(record['comment'])}</q>
          )}
        </li>
        {path.map((step, index) => {
          const here = turns.filter((turn) => turn.step === index + 1);
          return (
            <li
              key={index}
              className={styles['step']}
              data-done={index + 1 < at || (!isOpen && here.length > 0) || undefined}
              data-here={(isOpen && index + 1 === at) || undefined}
            >
              <strong>{step.name}</strong>
              <span className={styles['muted']}>
                {step.passes === null ? t(`way.${step.way}`) : t(`passes.${step.passes}`)}
              </span>
              {here.length === 0 && step.approvers.length > 0 && (
                <span className={styles['muted']}>{format.names(step.approvers.map(nameOf))}</span>
              )}
              {here.length > 0 && (
                <ul className={styles['turns']}>
                  {here.map((turn) => (
                    <TurnRow key={turn.id} turn={turn} />
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function TurnRow({ turn }: { turn: TurnItem }) {
  const t = useText(approvalTexts);
  const fields = useObject('approval-turn')?.fields;
  const field = fields?.find(({ name }) => name === (turn.kind === 'decide' ? 'state' : 'kind'));
  const state = fields?.find(({ name }) => name === 'state');
  const standsIn = turn.decidedBy && turn.decidedBy.id !== turn.approver?.id;
  const isTold = turn.kind === 'copy' || turn.kind === 'comment';
  return (
    <li className={styles['turn']}>
      <span>{turn.approver?.title}</span>
      {turn.kind !== 'decide' && field && <OptionMark option={turn.kind} field={field} />}
      {!isTold && state && <OptionMark option={turn.state} field={state} />}
      {standsIn && (
        <span className={styles['muted']}>
          {t('stands-in', { name: turn.decidedBy?.title ?? '' })}
        </span>
      )}
      <Moment at={turn.decidedAt ?? turn.since} />
      {turn.comment && <q className={styles['said']}>{turn.comment}</q>}
    </li>
  );
}

function Moment({ at }: { at: string | null }) {
  const format = useFormat();
  const now = useNow();
  if (at === null) return null;
  return (
    <time className={styles['muted']} dateTime={at} title={format.exact(at)}>
      {format.ago(at, now)}
    </time>
  );
}
