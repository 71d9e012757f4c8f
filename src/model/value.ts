/** An exact amount; `amount` is a decimal string, `currency` an ISO 4217 code. */
export type MoneyValue = { amount: string; currency: string };

/** A postal address; `region` is the six-digit Chinese division code where there is one. */
export type AddressValue = {
  country: string | null;
  region: string | null;
  province: string | null;
  city: string | null;
  district: string | null;
  street: string | null;
  postalCode: string | null;
};

/** A point on the map in degrees (WGS 84), with the words that a person would use for it. */
export type PlaceValue = { latitude: number; longitude: number; label: string | null };

/** A linked record as replies show it; the title is null when the reader may not see the record. */
export type LinkValue = { id: string; title: string | null };

/** A linked record of any object. */
export type AnyLinkValue = { id: string; object: string; title: string | null };

/** A stored file as records show it. */
export type FileValue = { id: string; title: string | null };
