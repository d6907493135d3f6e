// The kernel's door: words that every room shares. It imports nothing of ours.
export * from './failure.ts'
export * from './ids.ts'
export * from './page.ts'
export * from './parse.ts'
export * from './reference.ts'
export * from './time/index.ts'
export * from './viewer.ts'
