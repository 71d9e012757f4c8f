import type { Caution, Channel, Purpose, Reason } from '../../party/rules/contact-choices.ts';

/** A decision of a customer over one purpose and one channel (or `any`); instants and days as text. */
export type Decision = {
  readonly purpose: string;
  readonly channel: string;
  readonly decision: 'given' | 'withdrawn';
  readonly decidedAt: string;
  readonly expiresOn: string | null;
};

/** A contact that we made. */
export type Made = {
  readonly channel: Channel;
  /** null where nobody said. */
  readonly purpose: string | null;
  readonly at: string;
  /** What it was about: the subject. */
  readonly about: string | null;
};

/** What the rule has to know of a customer. */
export type PartyFacts = {
  readonly doNotContact: boolean;
  readonly openComplaint: boolean;
  readonly consents: readonly Decision[];
  /** Numbers and addresses by the one spelling that they are compared in. */
  readonly addresses: readonly {
    readonly channel: Channel;
    readonly value: string;
    readonly invalid: boolean;
    readonly doNotUse: boolean;
  }[];
  readonly preferredChannel: string | null;
  readonly preferredTime: readonly string[];
  /** IANA; null where only the workspace's is known. */
  readonly zone: string | null;
  readonly classIds: readonly string[];
  /** Of the last 31 days. */
  readonly contacts: readonly Made[];
  /** When he last refused a contact. */
  readonly refusedAt: string | null;
};

/** How often, when and under which conditions customers may be contacted. */
export type Policy = {
  /** 1 goes before 2; the policies of the first order that fits hold together. */
  readonly order: number;
  readonly purpose: string;
  readonly channel: string;
  readonly classId: string | null;
  readonly zone: 'customer' | 'workspace';
  readonly quietFrom: string | null;
  readonly quietUntil: string | null;
  readonly quietDays: readonly string[];
  readonly maxPerDay: number | null;
  readonly maxPerWeek: number | null;
  readonly maxPerMonth: number | null;
  readonly minGapHours: number | null;
  /** In one message, counted as people read it. */
  readonly maxCharacters: number | null;
  /** With one message. */
  readonly maxFiles: number | null;
  /** Different offers and questions within 30 days. */
  readonly maxThemes: number | null;
  readonly needsConsent: boolean;
  readonly complaintStops: boolean;
};

/** How much a message holds. */
export type Content = { readonly characters: number; readonly files: number };

export type Question = {
  readonly channel: Channel;
  readonly purpose: Purpose;
  readonly at: string;
  /** The number or address that is meant, in its one spelling; any of the customer's where null. */
  readonly address?: string | null;
  /** What it is about; null or empty where nobody said, which counts as something new. */
  readonly about?: string | null;
  /** How much is sent at once; absent where nothing is written. */
  readonly content?: Content;
  /** Whether it answers what the customer himself sent. */
  readonly answers?: boolean;
};

export type Verdict =
  | { readonly allowed: true; readonly warnings: readonly Caution[] }
  | {
      readonly allowed: false;
      readonly reasons: readonly Reason[];
      readonly warnings: readonly Caution[];
      /** When the clock alone no longer refuses it; null where waiting does not help. */
      readonly nextAllowedAt: string | null;
    };
