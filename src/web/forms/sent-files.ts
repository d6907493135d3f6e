import type { FastifyRequest } from 'fastify'
import { type AnyPage, NotFound, type SentFile } from '../../kernel/index.ts'

/** What else a form with a file carries, in bytes. */
const BESIDE = 1_000_000

/** The most that a page's form may be: a script sends its file in base64, a third larger than it is. */
export const bodyLimitOf = ({ fileBytes = 0 }: AnyPage): number => Math.ceil(fileBytes * 1.4) + BESIDE

/**
 * A form with a file, read into the request's body once its sender is known and before anything else looks at it, so that the
 * proof it carries is checked as any other's. A file that is too large is cut one byte past the limit: its page says so beside
 * the field. A page without files reads none.
 */
export async function takeFiles(page: AnyPage, request: FastifyRequest): Promise<void> {
  if (!request.isMultipart()) return
  if (!page.fileBytes) throw new NotFound()
  try {
    request.body = await partsOf(request, page.fileBytes)
  } catch {
    throw Object.assign(new Error('The form was cut off or could not be read'), { statusCode: 400 })
  }
}

async function partsOf(request: FastifyRequest, fileBytes: number): Promise<Record<string, unknown>> {
  const fields = new Map<string, string | string[] | SentFile>()
  for await (const part of request.parts({ limits: { fileSize: fileBytes + 1 } })) {
    const { fieldname: name } = part
    if (part.type === 'file') fields.set(name, { name: part.filename ?? '', bytes: await part.toBuffer() })
    else fields.set(name, added(fields.get(name), String(part.value)))
  }
  return Object.fromEntries(fields)
}

const added = (before: string | string[] | SentFile | undefined, value: string): string | string[] =>
  typeof before === 'string' || Array.isArray(before) ? [before, value].flat() : value
