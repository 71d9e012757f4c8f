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
  /** Of the address that the first start prints. */
  readonly token: string;
};

/** The part of it that has no secret. */
export type WorkspaceChoice = Omit<SetUp, 'password' | 'token'>;

/** Sets the empty system up and signs its first administrator in. */
export async function setUp(choice: SetUp): Promise<void> {
  await call<unknown>('POST', '/set-up', { body: choice });
}
