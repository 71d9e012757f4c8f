import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useToast } from '#web/save/toasts.tsx';

type Options<Input, Reply> = {
  readonly run: (input: Input) => Promise<Reply>;
  /** What the toast says once it is done; nothing where the page shows it by itself. */
  readonly said?: (input: Input) => string;
  /** What is asked anew. */
  readonly refreshes?: readonly QueryKey[];
  readonly onDone?: (reply: Reply, input: Input) => void;
};

/** An act outside of changesets, such as making a key: says that it is done, or why it was refused. */
export function useAct<Input, Reply>({ run, said, refreshes = [], onDone }: Options<Input, Reply>) {
  const client = useQueryClient();
  const toast = useToast();
  return useMutation<Reply, Error, Input>({
    mutationFn: run,
    onSuccess: (reply, input) => {
      for (const queryKey of refreshes) void client.invalidateQueries({ queryKey });
      if (said) toast({ text: said(input) });
      onDone?.(reply, input);
    },
    onError: (error) => toast({ text: error.message, tone: 'wrong' }),
  });
}
