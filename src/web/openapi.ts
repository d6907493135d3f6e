import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { AnyPage } from '../kernel/index.ts'
import { API, OPENAPI } from './manifest.ts'

type Schema = Record<string, unknown>

/** Served to anyone: it says what may be asked, and nothing of anybody. Written once, as the server starts. */
export function mountOpenApi(app: FastifyInstance, pages: readonly AnyPage[]): void {
  const description = JSON.stringify(openapi(pages))
  app.get(OPENAPI, (_request, reply) => reply.type('application/json; charset=utf-8').send(description))
}

/** OpenAPI 3.1 of everything under /api/v1, from the same zod forms that parse what is sent. */
export const openapi = (pages: readonly AnyPage[]) => ({
  openapi: '3.1.0',
  info: {
    title: 'Sightline',
    version: '1',
    description: 'Everything a page does, by script. What is not there and what is not yours both answer 404.',
  },
  security: [{ session: [] }],
  paths: {
    [`${API}/session`]: SESSION,
    ...Object.fromEntries(pages.map(page => [addressOf(page), operations(page)])),
  } as Readonly<Record<string, Schema>>,
  components: {
    securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-session' } },
    schemas: { Error: ERROR, Done: DONE },
  },
})

const addressOf = (page: AnyPage): string => `${API}${page.path}`.replace(/:(\w+)/g, '{$1}')

const operations = (page: AnyPage): Schema => ({
  parameters: [...page.path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: `Names a ${page.params?.[name] ?? 'thing'}`,
    schema: { type: 'string' },
  })),
  get: {
    operationId: `read ${page.path}`,
    'x-permission': page.permission.name,
    parameters: queryOf(page),
    responses: {
      200: page.file ? file(page.file.type) : json('What the page shows', {}),
      ...refusals(401, 403, 404, 503),
    },
  },
  ...(page.act ? { post: post(page) } : {}),
})

const post = (page: AnyPage): Schema => ({
  operationId: `act ${page.path}`,
  'x-permission': page.permission.name,
  'x-confirm': page.stepUp ?? false,
  parameters: [
    { name: 'x-csrf-token', in: 'header', required: true, schema: { type: 'string' } },
    { name: 'idempotency-key', in: 'header', required: false, schema: { type: 'string', format: 'uuid' } },
  ],
  requestBody: {
    required: true,
    content: { 'application/json': { schema: page.form ? schemaOf(page.form) : { type: 'object' } } },
  },
  responses: {
    201: json('Done', { $ref: '#/components/schemas/Done' }),
    ...refusals(400, 401, 403, 404, 409, 422, 503),
  },
})

/** What may be sent; a field that may be left out is not required, whatever shape it has afterwards. */
function schemaOf(form: z.ZodType): Schema {
  const { $schema: _, ...schema } = z.toJSONSchema(form, { io: 'input', unrepresentable: 'any' }) as Schema
  if (!(form instanceof z.ZodObject)) return schema
  const shape: Record<string, z.ZodType> = form.shape
  const required = Object.keys(shape).filter(name => !shape[name]?.safeParse(undefined).success)
  return { ...schema, required }
}

function queryOf(page: AnyPage): Schema[] {
  if (!page.query) return []
  const { properties = {}, required = [] } = schemaOf(page.query) as {
    properties?: Record<string, Schema>
    required?: string[]
  }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

const REFUSALS: Readonly<Record<number, string>> = {
  400: 'Could not be read',
  401: 'Sign in first',
  403: 'Your role does not include this, or the second factor must be shown again',
  404: 'Not there, or not yours',
  409: 'Somebody changed it first',
  422: 'A field could not be read',
  503: 'We could not confirm this: ask again with the same key',
}

const refusals = (...codes: readonly number[]): Schema =>
  Object.fromEntries(codes.map(code => [code, json(REFUSALS[code] ?? '', { $ref: '#/components/schemas/Error' })]))

const file = (type: string): Schema => ({
  description: 'A file to keep',
  content: { [type]: { schema: { type: 'string', format: 'binary' } } },
})

const json = (description: string, schema: Schema): Schema => ({
  description,
  content: { 'application/json': { schema } },
})

const ERROR: Schema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: { type: 'string' },
    fields: { type: 'object', additionalProperties: { type: 'string' } },
    confirm: { type: 'string' },
    theirs: { type: 'string' },
    yours: { type: 'string' },
  },
}

const DONE: Schema = {
  type: 'object',
  required: ['to'],
  properties: { to: { type: 'string' }, id: { type: 'string' } },
}

const SESSION: Schema = {
  post: {
    operationId: 'sign in',
    security: [],
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['email', 'password', 'code'],
            properties: { email: { type: 'string' }, password: { type: 'string' }, code: { type: 'string' } },
            additionalProperties: false,
          },
        },
      },
    },
    responses: {
      204: { description: 'The session cookie, and in x-csrf-token what unsafe requests send back' },
      ...refusals(422, 503),
    },
  },
  delete: { operationId: 'sign out', responses: { 204: { description: 'Ended' }, ...refusals(401, 403, 503) } },
}
