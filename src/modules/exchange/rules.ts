export * from './rules/duplicates.ts'
export * from './rules/identity.ts'
export * from './rules/rows.ts'
