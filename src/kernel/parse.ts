import { z } from 'zod'
import { isUuid } from './ids.ts'
import { type Reference, readReference } from './reference.ts'
import { type ReadWhenOptions, readWhen, type When } from './time/edtf.ts'
import { now } from './time/now.ts'

// The field pieces every form is made of: `z.strictObject({ what: text({ label: 'What happened', max: 4000 }) })`.
// Each refuses with a sentence its reader can act on, and never changes the writer's words beyond their ends.

export interface TextOptions {
  /** The field's name as shown: "What happened". */
  readonly label: string
  /** In characters; 200 unless told. */
  readonly max?: number
  /** True unless told. An empty text that is not required stays ''. */
  readonly required?: boolean
}

/** Words as typed: only their ends trimmed, accents in one form (NFC), lines ended one way. No control characters. */
export function text({ label, max = 200, required = true }: TextOptions) {
  return z
    .string({ error: enter(label) })
    .default('')
    .transform((typed, context) => {
      const words = typed.replaceAll('\r\n', '\n').normalize('NFC').trim()
      const sentence = textProblem(words, label, max, required)
      if (sentence === null) return words
      context.addIssue({ code: 'custom', message: sentence })
      return z.NEVER
    })
}

/** One of a list of codes. `message` is the sentence when none, or none of these, was chosen. */
export const choice = <const Option extends string>(
  options: readonly [Option, ...Option[]] | readonly Option[],
  message: string,
) => z.enum(options, { error: message })

/** Any number of a list of codes, as ticked boxes send them: nothing, one text or several. */
export const choices = <const Option extends string>(options: readonly Option[], message: string) =>
  z.preprocess(listed, z.array(z.enum(options, { error: message })).max(options.length, { error: message }))

/** An id from an address or a hidden field: `uuid<SubjectId>()`. */
export const uuid = <Id extends string = string>(message = 'Choose from the list') =>
  z.string({ error: message }).transform((typed, context): Id => {
    const id = typed.trim().toLowerCase()
    if (isUuid(id)) return id as Id
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

/** A reference as typed, read forgivingly. */
export const reference = (message = 'Enter a reference') =>
  z.string({ error: message }).transform((typed, context): Reference => {
    const read = readReference(typed)
    if (read.ok) return read.reference
    context.addIssue({ code: 'custom', message: typed.trim() === '' ? message : read.sentence })
    return z.NEVER
  })

export interface WhenOptions extends Omit<ReadWhenOptions, 'now'> {
  /** The moment "yesterday" counts from; this request's clock unless told. */
  readonly now?: () => Date
}

/** When it was, in words or EDTF: see `readWhen`. */
export const whenField = ({ now: clock = now, ...options }: WhenOptions = {}) =>
  z
    .string({ error: 'Enter when it was, or write unknown.' })
    .default('')
    .transform((typed, context): When => {
      const read = readWhen(typed, { ...options, now: clock() })
      if (read.ok) return read.when
      context.addIssue({ code: 'custom', message: read.sentence })
      return z.NEVER
    })

/** An email address, in lower case. */
export const email = (message = 'Enter an email address, like name@example.org') =>
  z.string({ error: message }).transform((typed, context) => {
    const address = typed.trim().toLowerCase()
    if (looksLikeEmail(address)) return address
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

/** A file as it was sent: its bytes, and what its owner calls it, which decides nothing. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file from a form; by script, an object with its `name` and, in base64, its `content`; or the text of one, as it is. */
export const fileField = (message = 'Choose a file') =>
  z
    .union(
      [
        z.strictObject({ name: z.string().max(500), content: z.base64() }),
        z.custom<SentFile>(isSentFile),
        z.string().transform((text): SentFile => ({ name: '', bytes: Buffer.from(text) })),
      ],
      { error: message },
    )
    .transform((sent, context): SentFile => {
      const { name, bytes } = 'content' in sent ? { ...sent, bytes: Buffer.from(sent.content, 'base64') } : sent
      // Nothing was chosen: a browser then sends a file without a name and without bytes.
      if (name !== '' || bytes.length > 0) return { name: shortName(name), bytes }
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    })

const isSentFile = (sent: unknown): boolean =>
  sent !== null && typeof sent === 'object' && 'bytes' in sent && sent.bytes instanceof Uint8Array

/** The last part of a path, without characters that cannot be shown, at most 200 of them. */
const shortName = (name: string): string =>
  [...(name.toWellFormed().split(/[\\/]/).at(-1) ?? '')]
    .filter(character => !isControl(character))
    .slice(0, 100)
    .join('')
    .trim() || 'a list without a name'

/** Left empty or left out, the value is null; otherwise the field decides. */
export const optional = <Field extends z.ZodType>(field: Field) =>
  z.preprocess(typed => (typeof typed !== 'string' || typed.trim() !== '' ? (typed ?? null) : null), field.nullable())

/** A ticked box sends a value, an empty one sends nothing at all. */
export const checkbox = () =>
  z
    .union([z.boolean(), z.literal(['', 'on', 'yes', 'true', 'no', 'false'])], {
      error: 'Tick the box or leave it empty',
    })
    .default(false)
    .transform(value => value === true || value === 'on' || value === 'yes' || value === 'true')

/** One sentence for each field that could not be read: the first. '' is for the form as a whole. */
export function formErrors(error: z.ZodError): Record<string, string> {
  const sentences: Record<string, string> = {}
  for (const issue of error.issues) {
    const field = typeof issue.path[0] === 'string' ? issue.path[0] : ''
    const sentence =
      issue.code === 'unrecognized_keys' ? 'This page has changed since you opened it. Load it again.' : issue.message
    if (!Object.hasOwn(sentences, field)) sentences[field] = sentence
  }
  return sentences
}

function textProblem(words: string, label: string, max: number, required: boolean): string | null {
  if (required && words === '') return enter(label)
  if (words.length > max) return `${label} must be ${max.toLocaleString('en-GB')} characters or fewer`
  if (!words.isWellFormed() || [...words].some(isControl)) {
    return `${label} holds a character that cannot be kept. Copy the words again as plain text`
  }
  return null
}

/** New lines and tabs are words' own; every other control character is not, NUL above all. */
function isControl(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return (code < 32 && character !== '\n' && character !== '\t') || (code >= 127 && code < 160)
}

/** One at sign, something before it, a dotted name after it. Looked at once from left to right; the letter will tell the rest. */
function looksLikeEmail(address: string): boolean {
  const [local = '', domain = '', ...more] = address.split('@')
  if (more.length > 0 || address.length > 254 || local === '' || local.length > 64) return false
  if (/[^\x21-\x7e]/.test(address)) return false
  const labels = domain.split('.')
  return (
    labels.length > 1 &&
    labels.every(label => /^[a-z0-9-]{1,63}$/.test(label) && !label.startsWith('-') && !label.endsWith('-'))
  )
}

const enter = (label: string): string =>
  `Enter ${/^[A-Z][a-z ]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label}`

function listed(typed: unknown): unknown {
  if (typed === undefined || typed === '') return []
  return typeof typed === 'string' ? [typed] : typed
}
