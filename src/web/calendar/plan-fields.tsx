import { Checkbox, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { Suspense, type ReactNode } from 'react';
import { useObject } from '#web/api/use-meta.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import '#web/kinds/editors/dates.ts';
import { LinkEditor, LinksEditor } from '#web/kinds/editors/link.tsx';
import { readLink, readLinks } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { RemindSelect } from '#web/notices/remind-select.tsx';
import { fieldOf } from '#web/story/particulars.tsx';
import { calendarTexts } from '#web/texts/calendar.ts';
import { noticesTexts } from '#web/texts/notices.ts';
import { useKinds } from './kinds.ts';
import { beginAt, type Plan } from './plan.ts';
import styles from './plan-dialog.module.css';

type Props = {
  readonly plan: Plan;
  readonly zone: string;
  readonly isNew: boolean;
  /** One time of a series: who takes part is the series' own. */
  readonly isOne: boolean;
  readonly onChange: (part: Partial<Plan>) => void;
};

/** The fields of a calendar entry. */
export function PlanFields({ plan, zone, isNew, isOne, onChange }: Props) {
  const t = useText(calendarTexts);
  return (
    <>
      <Kinds kind={plan.kind} isNew={isNew} onKind={(kind) => onChange({ kind })} />
      <Named name={t('form.subject')} isRequired>
        <Input
          aria-label={t('form.subject')}
          value={plan.subject}
          maxLength={200}
          onChange={(event) => onChange({ subject: event.target.value })}
        />
      </Named>
      <When plan={plan} zone={zone} onChange={onChange} />
      {isNew && <Repeats value={plan.repeats} onChange={(repeats) => onChange({ repeats })} />}
      <Reminder plan={plan} onChange={onChange} />
      {!isOne && <Whom plan={plan} onChange={onChange} />}
      <Named name={t('form.place')}>
        <Input
          aria-label={t('form.place')}
          value={plan.location}
          maxLength={300}
          onChange={(event) => onChange({ location: event.target.value })}
        />
      </Named>
      <Named name={t('form.text')}>
        <Input.TextArea
          aria-label={t('form.text')}
          rows={2}
          value={plan.text}
          maxLength={20000}
          onChange={(event) => onChange({ text: event.target.value })}
        />
      </Named>
      <Checkbox
        checked={plan.isPrivate}
        onChange={(event) => onChange({ isPrivate: event.target.checked })}
      >
        {t('form.private')}
      </Checkbox>
    </>
  );
}

// What is planned for a time; letters and notes are written down when they were.
const planned = ['meeting', 'visit', 'call', 'task', 'reception', 'trip'];

function Kinds(props: {
  readonly kind: string;
  readonly isNew: boolean;
  readonly onKind: (kind: string) => void;
}) {
  const t = useText(calendarTexts);
  const label = useLabel();
  const kinds = useKinds().filter(({ name }) => planned.includes(name) || name === props.kind);
  return (
    <div className={styles['kinds']} role="radiogroup" aria-label={t('form.kind')}>
      {kinds
        .toSorted((a, b) => planned.indexOf(a.name) - planned.indexOf(b.name))
        .map(({ name, label: text, icon: Icon }) => (
          <label key={name} className={styles['kind']} data-current={name === props.kind}>
            <input
              type="radio"
              className="for-readers-only"
              name="calendar-kind"
              checked={name === props.kind}
              onChange={() => props.onKind(name)}
            />
            <Icon size={14} aria-hidden />
            {label(text)}
          </label>
        ))}
    </div>
  );
}

function When({ plan, zone, onChange }: Omit<Props, 'isNew' | 'isOne'>) {
  const t = useText(calendarTexts);
  const begin = (day: string, time: string) => onChange(beginAt(plan, { day, time }, zone));
  return (
    <div className={styles['when']}>
      <Named name={t('form.from')}>
        <span className={styles['moment']}>
          <Day
            label={t('form.from.day')}
            day={plan.fromDay}
            onDay={(day) => begin(day, plan.fromTime)}
          />
          {!plan.allDay && (
            <Input
              type="time"
              step={300}
              aria-label={t('form.from.time')}
              value={plan.fromTime}
              onChange={(event) => begin(plan.fromDay, event.target.value)}
            />
          )}
        </span>
      </Named>
      <Named name={t('form.to')}>
        <span className={styles['moment']}>
          <Day label={t('form.to.day')} day={plan.toDay} onDay={(toDay) => onChange({ toDay })} />
          {!plan.allDay && (
            <Input
              type="time"
              step={300}
              aria-label={t('form.to.time')}
              value={plan.toTime}
              onChange={(event) => onChange({ toTime: event.target.value })}
            />
          )}
        </span>
      </Named>
      <Checkbox
        checked={plan.allDay}
        onChange={(event) => onChange({ allDay: event.target.checked })}
      >
        {t('all-day')}
      </Checkbox>
    </div>
  );
}

const rules = {
  'never': '',
  'day': 'FREQ=DAILY',
  'workdays': 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  'week': 'FREQ=WEEKLY',
  'two-weeks': 'FREQ=WEEKLY;INTERVAL=2',
  'month': 'FREQ=MONTHLY',
  'year': 'FREQ=YEARLY',
} as const;
const rhythms = ['never', 'day', 'workdays', 'week', 'two-weeks', 'month', 'year'] as const;

function Repeats(props: { readonly value: string; readonly onChange: (rule: string) => void }) {
  const t = useText(calendarTexts);
  return (
    <Named name={t('repeats')}>
      <Select
        aria-label={t('repeats')}
        value={props.value}
        options={rhythms.map((one) => ({ value: rules[one], label: t(`repeats.${one}`) }))}
        onChange={props.onChange}
      />
    </Named>
  );
}

function Reminder({ plan, onChange }: Pick<Props, 'plan' | 'onChange'>) {
  const t = useText(noticesTexts);
  return (
    <Named name={t('remind')}>
      <RemindSelect
        kind={plan.kind}
        value={plan.remind}
        onChange={(remind) => onChange({ remind })}
      />
    </Named>
  );
}

function Day(props: {
  readonly label: string;
  readonly day: string;
  readonly onDay: (day: string) => void;
}) {
  return (
    <DatePicker
      value={dayjs(props.day)}
      allowClear={false}
      format={['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/M/D', 'YYYY.M.D']}
      aria-label={props.label}
      onChange={(day) => day && props.onDay(day.format('YYYY-MM-DD'))}
    />
  );
}

function Whom({ plan, onChange }: Pick<Props, 'plan' | 'onChange'>) {
  const t = useText(calendarTexts);
  const customer = fieldOf(useObject('activity'), 'customer');
  const user = fieldOf(useObject('participant'), 'user');
  const party = fieldOf(useObject('participant'), 'party');
  const hasContacts = useObject('contact') !== undefined;
  return (
    <div className={styles['whom']}>
      {customer && (
        <Named name={t('form.customer')}>
          <LinkEditor
            field={customer}
            label={t('form.customer')}
            value={plan.customer}
            onChange={(value) => onChange({ customer: readLink(value) })}
          />
        </Named>
      )}
      {user && (
        <Named name={t('form.users')}>
          <LinksEditor
            field={{ ...user, target: 'user' }}
            label={t('form.users')}
            value={plan.users}
            onChange={(value) => onChange({ users: readLinks(value) })}
          />
        </Named>
      )}
      {party && hasContacts && (
        <Named name={t('form.contacts')}>
          <LinksEditor
            field={{ ...party, target: 'contact' }}
            label={t('form.contacts')}
            value={plan.contacts}
            onChange={(value) => onChange({ contacts: readLinks(value) })}
          />
        </Named>
      )}
    </div>
  );
}

type NamedProps = {
  readonly name: string;
  readonly isRequired?: boolean;
  readonly children: ReactNode;
};

function Named({ name, isRequired = false, children }: NamedProps) {
  return (
    <div className={styles['named']}>
      <span className={styles['name']} data-required={isRequired} aria-hidden>
        {name}
      </span>
      <Suspense fallback={<Lines count={1} height={32} />}>{children}</Suspense>
    </div>
  );
}
