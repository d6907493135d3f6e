export type { House } from './house.ts'
export { type Door, manifest } from './manifest.ts'
export { openapi } from './openapi.ts'
export { buildServer } from './server.ts'
