import { useNavigate } from '@tanstack/react-router';
import { useObject } from '#web/api/use-meta.ts';
import { CreateForm } from './create-form.tsx';

/** The form of a new record over the present page. */
export function CreateDialog({ object: name }: { object: string }) {
  const object = useObject(name);
  const navigate = useNavigate();
  const close = () =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, create: undefined }),
      replace: true,
    });
  return object?.can.create ? <CreateForm object={object} onClose={close} /> : null;
}
