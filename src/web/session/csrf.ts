import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { NotPermitted } from '../../kernel/index.ts'
import type { House } from '../house.ts'

/** Every unsafe request: from our own pages by what the browser says, and with the token that only our pages hold (AU-08). */
export function refuseForged(house: House, request: FastifyRequest, expected: string): void {
  refuseForeign(house, request)
  const header = request.headers['x-csrf-token']
  const given = typeof header === 'string' ? header : fieldOf(request.body, '_csrf')
  if (!same(given, expected)) throw new NotPermitted()
}

/** What a browser says of where a request began; scripts say nothing. All there is before there is a token: sign-in by script. */
export function refuseForeign(house: House, request: FastifyRequest): void {
  const from = request.headers['sec-fetch-site']
  if (from !== undefined && from !== 'same-origin' && from !== 'none') throw new NotPermitted()
  const { origin } = request.headers
  if (origin !== undefined && origin !== house.site.origin) throw new NotPermitted()
}

/** A form's own fields, without those that every form carries. */
export function fieldsOf(body: unknown): Record<string, unknown> {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return {}
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== '_csrf' && name !== '_key'))
}

export function fieldOf(body: unknown, name: string): string {
  const value: unknown = body !== null && typeof body === 'object' ? Reflect.get(body, name) : undefined
  return typeof value === 'string' ? value : ''
}

function same(given: string, expected: string): boolean {
  const left = Buffer.from(given)
  const right = Buffer.from(expected)
  return left.length === right.length && timingSafeEqual(left, right)
}
