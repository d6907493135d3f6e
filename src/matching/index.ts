// Who or what is meant: names, dates, addresses and numbers compared, and found among millions. Knows names, never children.

export { readAsked } from './asked/read.ts'
export { type Compared, compare } from './compare.ts'
export { createIndex, type FindOptions, type Index } from './index/index-of.ts'
export { type LinkageOptions, type Linked, linkage, type Part } from './linkage.ts'
export type {
  Asked,
  BesideOf,
  BirthOf,
  Described,
  Field,
  FieldVerdict,
  Found,
  HomeOf,
  Kind,
  NameOf,
  NumberOf,
  Scope,
  Sort,
  Standing,
  WordOf,
} from './model.ts'
