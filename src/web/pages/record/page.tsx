import { Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { MissingPage } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { RecordLoader } from '#web/record/record-loader.tsx';
import { RecordScreen } from '#web/record/record-screen.tsx';

const GroupScreen = lazy(() =>
  import('#web/duplicates/group-screen.tsx').then((module) => ({ default: module.GroupScreen })),
);

/** What a record is shown by: a group of duplicates by its records side by side. */
function Shown(props: { object: ObjectMeta; record: Row; onGone: () => void }) {
  const { tab } = useSearch({ from: '/inside/records/$object/$id' });
  // A report is its figures; its history and its schedules stand behind tabs of the ordinary page.
  if (props.object.name === 'report' && tab === undefined)
    return <Navigate to="/reports/$id" params={{ id: props.record.id }} replace />;
  if (props.object.name !== 'duplicate-group') return <RecordScreen {...props} />;
  return (
    <Suspense fallback={<Lines count={9} />}>
      <GroupScreen record={props.record} />
    </Suspense>
  );
}

/** The page of one record. */
export function RecordPage() {
  const { object: name, id } = useParams({ from: '/inside/records/$object/$id' });
  const object = useObject(name);
  return object ? <Loaded key={id} object={object} id={id} /> : <MissingPage />;
}

function Loaded({ object, id }: { object: ObjectMeta; id: string }) {
  const navigate = useNavigate();
  const goToList = () => void navigate({ to: '/records/$object', params: { object: object.name } });
  return (
    <RecordLoader object={object} id={id}>
      {(record) =>
        record.id === id ? (
          <Shown object={object} record={record} onGone={goToList} />
        ) : (
          <Merged object={object.name} id={record.id} />
        )
      }
    </RecordLoader>
  );
}

// Who asked for a former id was given the record that it was merged into.
function Merged({ object, id }: { object: string; id: string }) {
  return <Navigate to="/records/$object/$id" params={{ object, id }} replace />;
}
