/** How an own field is named; no field of the product is, so that no upgrade takes a name away. */
export const ownFieldName = /^x[A-Z][A-Za-z0-9]*$/;

/** How an own object is named. */
export const ownObjectName = /^x(-[a-z][a-z0-9]*)+$/;
