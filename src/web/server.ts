import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import files from '@fastify/static'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { ASSETS_FOLDER, ASSETS_PREFIX } from '../ui/index.ts'
import { mountDrafts } from './drafts.ts'
import { answerFailure, answerNotFound } from './failures.ts'
import { readBodies } from './forms/bodies.ts'
import type { House } from './house.ts'
import { manifest, refuseUndeclared } from './manifest.ts'
import { mountOpenPage } from './open-pages.ts'
import { mountOpenApi } from './openapi.ts'
import { mountPage } from './pages.ts'
import { mountApiSession } from './session/api.ts'
import { mountSessionDoors } from './session/doors.ts'

/** The server: headers, assets, health, and every page of every chapter. Keeps no state of its own. */
export async function buildServer(house: House): Promise<FastifyInstance> {
  const app = Fastify({
    ...(house.logger ? { loggerInstance: house.logger } : {}),
    trustProxy: house.trustProxy,
    bodyLimit: 1_000_000,
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 300 },
    // Bodies, addresses and names never reach a log (WB-14): a request is not logged, a failure is, without either.
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
    // An address that cannot be read is one that is not there: answered as any other, with every header.
    rewriteUrl: ({ url = '/' }) => (isReadable(url) ? url : '/unreadable'),
  })
  refuseUndeclared(app, manifest(house.pages, house.openPages))
  await app.register(helmet, headers(house.site.origin.startsWith('https:')))
  await app.register(cookie)
  await readBodies(app)
  await app.register(files, {
    root: ASSETS_FOLDER,
    prefix: ASSETS_PREFIX,
    immutable: true,
    maxAge: '365d',
    index: false,
    decorateReply: false,
  })
  app.addHook('onSend', async (request, reply) => {
    if (!request.url.startsWith(ASSETS_PREFIX) || reply.statusCode >= 400) reply.header('cache-control', 'no-store')
  })
  app.setErrorHandler((failure, request, reply) => answerFailure(house, failure, request, reply))
  app.setNotFoundHandler((request, reply) => answerNotFound(house, request, reply))
  app.get('/health/live', async () => ({ live: true }))
  app.get('/health/ready', async (_request, reply) => {
    const ready = await house.isReady()
    return reply.code(ready ? 200 : 503).send({ ready })
  })
  for (const page of house.openPages) mountOpenPage(app, house, page)
  for (const page of house.pages) mountPage(app, house, page)
  mountOpenApi(app, house.pages)
  mountApiSession(app, house)
  mountSessionDoors(app, house)
  mountDrafts(app, house)
  return app
}

function isReadable(url: string): boolean {
  try {
    decodeURI(url)
    return true
  } catch {
    return false
  }
}

const headers = (tls: boolean) => ({
  enableCSPNonces: true,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  referrerPolicy: { policy: 'no-referrer' as const },
  crossOriginOpenerPolicy: { policy: 'same-origin' as const },
  crossOriginResourcePolicy: { policy: 'same-origin' as const },
  frameguard: { action: 'deny' as const },
  hsts: tls ? { maxAge: 63_072_000, includeSubDomains: true } : false,
})
