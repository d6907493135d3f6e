import type { z } from 'zod'
import type { Database } from '../../../db/index.ts'
import type { Asked, Done, PageView, Typed } from '../../../kernel/index.ts'
import type { Site } from '../credentials/passkey.ts'
import type { BoxKey } from '../credentials/secret-box.ts'
import type { Session } from '../model.ts'

/** Somebody at the door, before there is a Viewer: no partnership, no record, only an account to prove. */
export interface Visitor {
  readonly database: Database
  readonly now: Date
  /** The network address as the server itself saw it; a forwarded header counts only behind a named proxy. */
  readonly address: string
  readonly session: Session | null
  readonly site: Site
  readonly box: BoxKey
}

/** What a step of sign-in leads to; a token, where given, becomes the session cookie, and null clears it. */
export interface Step extends Done {
  readonly token?: string | null
}

/** A page that needs no Viewer. Few, all of them here, each in the manifest as `open`. */
export interface OpenPage<Value, Form> {
  readonly path: string
  /** Nothing without the first step: whoever has not taken it is sent to sign in. */
  readonly needsSession?: boolean
  readonly audit: { readonly act?: string }
  readonly form?: z.ZodType<Form>
  load(visitor: Visitor, asked: Asked): Promise<Value>
  view(value: Value, typed: Typed): PageView
  act?(visitor: Visitor, asked: Asked, form: Form): Promise<Step>
}

/** The browser never asked the device: scripts are off, or it is too old. */
export const PASSKEY_UNASKED = 'This browser could not ask for your passkey, which needs JavaScript. Use a code instead'

export type AnyOpenPage = OpenPage<unknown, unknown>

export function openPage<Value, Form = never>(declared: OpenPage<Value, Form>): AnyOpenPage {
  return declared as unknown as AnyOpenPage
}
