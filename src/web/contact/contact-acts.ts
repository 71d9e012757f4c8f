import { createContext, useContext } from 'react';
import type { Reach } from './reach.ts';

/** What can be done with the customer on whose page we are; every way goes through the gate. */
export type ContactActs = {
  readonly reach: (reach: Reach) => void;
  readonly call: (number: string) => void;
  readonly mail: (begun?: { readonly address?: string; readonly text?: string }) => void;
};

/** Null where no customer stands: numbers and addresses are then asked whose they are. */
export const ContactContext = createContext<ContactActs | null>(null);

/** The ways to contact the customer of this page. */
export function useContactActs(): ContactActs | null {
  return useContext(ContactContext);
}

/** The record on which a number or address is shown. */
export type Place = { readonly object: string; readonly id: string };

/** What was clicked, and where. */
export type Clicked = {
  readonly way: 'call' | 'mail';
  readonly number: string;
  readonly on: Place | null;
};

/** Uses a number or address of whomever it is, through the gate. */
export const DeskContext = createContext<(clicked: Clicked) => void>(() => {});

/** The record around a number or address; null on pages about one record. */
export const PlaceContext = createContext<Place | null>(null);
