export * from './happenings/facts.ts'
export * from './happenings/ties.ts'
