import { resolve } from 'node:path'

/** Why the process was started: only a demo or a test may be told what time it is. */
export type Mode = 'start' | 'demo' | 'test'

export interface Config {
  readonly host: string
  /** 0 asks the machine for any free port. */
  readonly port: number
  /** A PostgreSQL to use, as its administrator; null means our own, embedded one. */
  readonly databaseUrl: string | null
  /** Absolute path of the folder that holds the embedded database, files and outgoing mail. */
  readonly data: string
  /** The start of links in mails, without a closing slash; null means the address the server got (see `baseUrlOf`). */
  readonly baseUrl: string | null
  /** A fixed clock, or null for the real one. */
  readonly now: Date | null
  /** Null means that mail goes to a folder. */
  readonly smtpUrl: string | null
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Every setting, read once at start.
 * @throws Error naming each wrong setting in a sentence of its own, so that all can be put right at once
 */
export function readConfig(env: Environment, mode: Mode = 'start'): Config {
  const wrong: string[] = []
  const setting = <Value>(name: string, parse: (text: string) => Value, absent: Value): Value => {
    const text = env[name]?.trim() ?? ''
    if (text === '') return absent
    try {
      return parse(text)
    } catch (failure) {
      if (!(failure instanceof Wrong)) throw failure
      wrong.push(`  ${name} ${failure.message}`)
      return absent
    }
  }
  const config: Config = {
    host: setting('HOST', parseHost, '127.0.0.1'),
    port: setting('PORT', parsePort, 3000),
    databaseUrl: setting<string | null>('DATABASE_URL', parseDatabase, null),
    data: setting('SIGHTLINE_DATA', path => resolve(path), resolve('var')),
    baseUrl: setting<string | null>('SIGHTLINE_BASE_URL', parseBase, null),
    now: setting<Date | null>('SIGHTLINE_NOW', text => parseNow(text, mode), null),
    smtpUrl: setting<string | null>('SMTP_URL', parseSmtp, null),
  }
  if (wrong.length > 0) throw new Error(`Sightline cannot start with these settings:\n${wrong.join('\n')}`)
  return config
}

/** The start of links in mails, once the port is known. */
export function baseUrlOf(config: Config, port: number): string {
  if (config.baseUrl) return config.baseUrl
  const everywhere = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(config.host)
  const host = everywhere ? 'localhost' : config.host.includes(':') ? `[${config.host}]` : config.host
  return `http://${host}:${port}`
}

// Carries the rest of the sentence that begins with the setting's name. What a URL holds is never repeated in it: it may
// be a password.
class Wrong extends Error {}

function parseHost(text: string): string {
  if (!/^[\w.:-]+$/.test(text)) throw new Wrong(`should be a host name or an address such as 127.0.0.1, not "${text}".`)
  return text
}

function parsePort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new Wrong(`should be a number from 0 to 65535, not "${text}".`)
  return Number(text)
}

function parseDatabase(text: string): string {
  const url = urlOf(text)
  const like = 'postgres://user:password@host:5432/sightline'
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) throw new Wrong(`should look like ${like}.`)
  if (url.pathname.length < 2) throw new Wrong(`should name its database: ${like}.`)
  if (!url.username || !url.password)
    throw new Wrong('should name a user and a password: the password of the running server is derived from it.')
  return text
}

function parseBase(text: string): string {
  const url = urlOf(text)
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username || url.password)
    throw new Wrong('should be the address people type, such as https://sightline.example.org.')
  return url.href.replace(/\/+$/, '')
}

function parseNow(text: string, mode: Mode): Date {
  if (mode === 'start') throw new Wrong('sets the clock, which only the demo and the tests may do: unset it.')
  const now = new Date(text)
  const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(text)
  if (!isMoment || Number.isNaN(now.getTime()))
    throw new Wrong(`should be a moment such as 2027-03-28T09:00:00Z, not "${text}".`)
  return now
}

function parseSmtp(text: string): string {
  const url = urlOf(text)
  if (!url?.hostname || !/^smtps?:$/.test(url.protocol))
    throw new Wrong('should look like smtp://user:password@host:587.')
  return text
}

function urlOf(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null
}
