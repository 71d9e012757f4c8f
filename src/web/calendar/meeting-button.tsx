import { Button } from 'antd';
import { CalendarPlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { meetingTexts } from '#web/texts/meeting.ts';

const MeetingDialog = lazy(() =>
  import('./meeting-dialog.tsx').then((module) => ({ default: module.MeetingDialog })),
);

const customers: ReadonlySet<string> = new Set(['account', 'contact', 'household']);

/** Plans a meeting with the customer whose page it stands on. */
export function MeetingButton({ object, record }: { object: ObjectMeta; record: Row }) {
  const t = useText(meetingTexts);
  const [isOpen, setIsOpen] = useState(false);
  const mayPlan = useObject('activity')?.can.create !== undefined;
  if (!mayPlan || !customers.has(object.name) || record['deletedAt'] != null) return null;
  const customer = { id: record.id, title: readText(record[object.title]) };
  return (
    <>
      <Button icon={<CalendarPlus size={15} aria-hidden />} onClick={() => setIsOpen(true)}>
        {t('meeting')}
      </Button>
      <Suspense>
        {isOpen && (
          <MeetingDialog
            customer={customer}
            isPerson={object.name === 'contact'}
            onClose={() => setIsOpen(false)}
          />
        )}
      </Suspense>
    </>
  );
}
