import type { ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { readText } from '#web/kinds/values.ts';
import { FileDrop } from './file-drop.tsx';
import { FilesTab } from './files-tab.tsx';
import { useMayAttach } from './use-files-tab.ts';

type Props = { readonly object: ObjectMeta; readonly record: Row };

/** Takes files dropped or pasted anywhere on a record's page, and shows them all where their tab is open. */
export function RecordFiles({ object, record, isOpen }: Props & { readonly isOpen: boolean }) {
  const mayAttach = useMayAttach(object, record);
  return (
    <>
      {mayAttach && (
        <FileDrop key={record.id} record={record.id} title={readText(record[object.title]) ?? ''} />
      )}
      {isOpen && <FilesTab object={object} record={record} />}
    </>
  );
}
