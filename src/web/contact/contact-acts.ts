import { createContext, useContext } from 'react';
import type { Reach } from './reach.ts';

/** What can be done with the customer on whose page we are; every way goes through the gate. */
export type ContactActs = {
  readonly reach: (reach: Reach) => void;
  readonly call: (number: string) => void;
  readonly mail: (begun?: { readonly address?: string; readonly text?: string }) => void;
};

/** Null where no customer stands: numbers and addresses are then plain links. */
export const ContactContext = createContext<ContactActs | null>(null);

/** The ways to contact the customer of this page. */
export function useContactActs(): ContactActs | null {
  return useContext(ContactContext);
}
