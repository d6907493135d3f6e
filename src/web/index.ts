export { buildServer } from './server.ts'
export type { House } from './house.ts'
