export type { House } from './house.ts'
export { buildServer } from './server.ts'
