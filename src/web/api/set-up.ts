import { queryOptions } from '@tanstack/react-query';
import type { Text } from '#kit/text.ts';
import { call } from './client.ts';

/** What the first set-up asks for. */
type SetUp = {
  readonly workspace: string;
  readonly language: 'en' | 'zh';
  /** ISO 4217. */
  readonly currency: string;
  /** IANA name. */
  readonly zone: string;
  /** ISO 3166, two letters. */
  readonly country: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** What the workspace is set up for; null for nothing. */
  readonly trade: string | null;
  /** Of the address that the first start prints. */
  readonly token: string;
};

/** The part of it that has no secret. */
export type WorkspaceChoice = Omit<SetUp, 'password' | 'token'>;

/** Sets the empty system up and signs its first administrator in. */
export async function setUp(choice: SetUp): Promise<void> {
  await call<unknown>('POST', '/set-up', { body: choice });
}

/** What a trade brings, in words. */
export type Trade = {
  readonly key: string;
  readonly name: Text;
  readonly summary: Text;
} & Readonly<Record<TradePart, readonly Text[]>>;

/** The parts of a trade that are shown to whoever chooses. */
export const tradeParts = ['names', 'fields', 'schemes', 'pools', 'views', 'checks'] as const;
export type TradePart = (typeof tradeParts)[number];

/** The trades that an empty system may be set up for. */
export const tradesQuery = queryOptions({
  queryKey: ['set-up', 'trades'],
  queryFn: async ({ signal }) =>
    (await call<{ items: Trade[] }>('GET', '/set-up/trades', { signal })).items,
  staleTime: Infinity,
});
