import type { ComponentChildren } from 'preact'
import type { z } from 'zod'
import type { Role, Viewer } from './viewer.ts'

// A page is declared once and answers twice: as HTML for people and as JSON under /api/v1 for scripts, through the same
// load and act. So a rule, a leak test and an audit line cover both, and neither can be forgotten.

/** What a door opens on. Names are used by `routes --json`, `refs --class` and the leak suite. */
export type RecordClass =
  | 'none'
  | 'child'
  | 'subject'
  | 'person'
  | 'thing'
  | 'entry'
  | 'copy'
  | 'pack'
  | 'enquiry'
  | 'fact'
  | 'tie'
  | 'seat'
  | 'search'
  | 'list'
  | 'council-list'
  | 'family-file'
  | 'worker'
  | 'agency'
  | 'break-glass'
  | 'wrong-opening'
  | 'assignment'
  | 'session'

/** A function of a role, never of a record: missing it answers 403; a record that is not theirs answers 404. */
export interface Permission {
  readonly name: string
  readonly roles: readonly Role[]
}

/** One request's address, parsed: path parameters by name, and the query when the page declares one. */
export interface Asked<Query = Record<string, never>> {
  readonly params: Readonly<Record<string, string>>
  readonly query: Query
}

/** What the form showed last: as typed by the worker, with one sentence beside each field that could not be read. */
export interface Typed {
  readonly values: Readonly<Record<string, string | readonly string[]>>
  readonly errors: Readonly<Record<string, string>>
  /** Hidden fields every form carries: proof that the form is ours, and the key that makes sending it twice count once. */
  readonly csrf: string
  readonly key: string
  /** Where the form is sent: the page's own address. */
  readonly action: string
}

export interface PageView {
  /** Shown in the browser's history, so it holds references and nouns, never a person's name. */
  readonly title: string
  readonly body: ComponentChildren
  readonly back?: { readonly href: string; readonly text: string }
  /** A page of wide tables or drawings. */
  readonly wide?: boolean
}

/** Where an act leads: the page shown next, a short confirmation, and the id of what was made for scripts. */
export interface Done {
  readonly to: string
  readonly said?: string
  readonly id?: string
  readonly once?: Once
}

/** Secrets just made, which only their holder may keep: shown on the answer itself, and stored and carried nowhere. */
export interface Once {
  readonly title: string
  readonly words: readonly string[]
  /** Codes to print, or one address of ours to hand over. */
  readonly values: readonly string[]
  readonly go: string
}

/** A file as it leaves: under a name of references, codes and dates, never of a person. */
export interface MadeFile {
  readonly name: string
  readonly content: Uint8Array
}

/** What a page that answers with a file says of it: its media type, and how it is made once the transaction is over. */
export interface FileAnswer<Value> {
  readonly type: string
  make(value: Value): Promise<MadeFile>
}

export type Page<Value, Query, Form> = Declared<Value, Query> & (Shows<Value, Query, Form> | Hands<Value>)

interface Declared<Value, Query> {
  /** `/children/:child`: the folder of `pages/` is named as this. */
  readonly path: string
  readonly permission: Permission
  readonly recordClass: RecordClass
  readonly params?: Readonly<Record<string, RecordClass>>
  /** The audit event of the read and, where there is a form, of the act. */
  readonly audit: { readonly read?: string; readonly act?: string }
  /** The act wants the second factor shown in the last five minutes. */
  readonly stepUp?: boolean
  /** The form carries a file of up to this many bytes, in a field read by `fileField`. */
  readonly fileBytes?: number
  readonly query?: z.ZodType<Query>
  load(viewer: Viewer, asked: Asked<Query>): Promise<Value>
}

/** A page to read, and to act on where it has a form. */
interface Shows<Value, Query, Form> {
  readonly file?: never
  readonly form?: z.ZodType<Form>
  view(value: Value, typed: Typed): PageView
  act?(viewer: Viewer, asked: Asked<Query>, form: Form): Promise<Done>
}

/** A page that is a file to take along: the same load, permission and audit, at both of its doors. */
interface Hands<Value> {
  readonly file: FileAnswer<Value>
  readonly form?: never
  readonly view?: never
  readonly act?: never
}

/** A page of any value: what a chapter's door lists for `web` to mount. */
export type AnyPage = Page<unknown, unknown, unknown>

/** Declares a page, its value, query and form types agreeing with each other; forgets them for the list. */
export function page<Value, Query = Record<string, never>, Form = never>(declared: Page<Value, Query, Form>): AnyPage {
  return declared as unknown as AnyPage
}

/** The roles of people who work with children: everyone but administrators, auditors and the system itself. */
export const PROFESSIONAL: readonly Role[] = [
  'practitioner',
  'manager',
  'front-door',
  'coordinator',
  'chair',
  'duty',
  'reviewer',
]
