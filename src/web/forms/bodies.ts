import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'

/** What a form may be: plain fields, or fields and one file, which only a page that asks for one reads (`takeFiles`). */
export async function readBodies(app: FastifyInstance): Promise<void> {
  await app.register(formbody, { bodyLimit: 1_000_000 })
  await app.register(multipart, {
    limits: { fields: 50, fieldSize: 100_000, files: 1, parts: 60, headerPairs: 20 },
    throwFileSizeLimit: false,
  })
}
