import { useParams } from '@tanstack/react-router';
import { MissingPage } from '#web/frame/missing.tsx';
import { useObject } from '#web/api/use-meta.ts';
import { ListScreen } from '#web/list/list-screen.tsx';

/** The list of an object's records. */
export function ListPage() {
  const { object: name } = useParams({ from: '/inside/records/$object' });
  const object = useObject(name);
  return object ? <ListScreen key={object.name} object={object} /> : <MissingPage />;
}
