export * from './rules/around.ts'
export * from './rules/enquiries.ts'
export * from './rules/identity.ts'
export * from './rules/same.ts'
