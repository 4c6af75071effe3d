import type { components } from './schema';

/** What the contract of the API says of requests and answers; generated, see generate-schema.mjs. */
export type Schemas = components['schemas'];

type OfContract<Name extends keyof Schemas, Fields> = {
  [Field in keyof Fields]: Field extends keyof Schemas[Name] ? unknown : never;
};

/**
 * A schema of the contract, with what the contract leaves open: which fields every answer has, and what some of them
 * hold. A field that the contract no longer knows does not compile.
 */
export type Answer<
  Name extends keyof Schemas,
  Always extends keyof Schemas[Name] = never,
  Holds extends OfContract<Name, Holds> = object,
> = Omit<Schemas[Name], Always | keyof Holds> & Required<Pick<Schemas[Name], Always>> & Holds;
