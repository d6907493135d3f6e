import type { Command } from './command.ts'

interface Listed {
  /** As it is called, with what it takes. */
  readonly usage: string
  readonly does: string
  /** Absent: not there yet. */
  readonly load?: () => Promise<{ readonly command: Command }>
}

/** Every command by its name; each is loaded when it is called. */
export const COMMANDS: Readonly<Record<string, Listed>> = {
  'user add': {
    usage:
      '--as EMAIL --name NAME --email EMAIL --phone NUMBER --agency CODE --title TITLE --roles ROLE,…  [--team NAME]',
    does: 'an account and a post; answers a one-time link',
    load: () => import('./user/add.ts'),
  },
  'user list': { usage: '--as EMAIL', does: 'who has an account', load: () => import('./user/list.ts') },
  'user disable': {
    usage: 'EMAIL --as EMAIL',
    does: 'ends their posts and sessions',
    load: () => import('./user/disable.ts'),
  },
  seed: {
    usage: '--profile small|large [--people N --ties N --happenings N --seed S]',
    does: 'invented data, into an empty database',
    load: () => import('./seed.ts'),
  },
  routes: { usage: '', does: 'every door of the server', load: () => import('./doors/routes.ts') },
  openapi: { usage: '', does: 'the description of the API', load: () => import('./doors/openapi.ts') },
  refs: {
    usage: '--class child|entry|subject|seat|… --as EMAIL',
    does: 'the references that the acting worker may see',
    load: () => import('./doors/refs.ts'),
  },
  'audit who': { usage: 'REF --as EMAIL', does: 'who looked at this record', load: () => import('./audit/who.ts') },
  'audit verify': {
    usage: '[--anchor FILE]',
    does: 'is the trail whole',
    load: () => import('./audit/verify.ts'),
  },
  'audit anchor': { usage: '', does: 'a checkpoint to keep elsewhere', load: () => import('./audit/anchor.ts') },
  doctor: { usage: '', does: 'is everything as it should be', load: () => import('./doctor.ts') },
  'framework check': {
    usage: '',
    does: 'is the practice content as it was published',
    load: () => import('./framework.ts'),
  },
  'import chronology': {
    usage: 'FILE --child REF --agency CODE --as EMAIL [--dry-run]',
    does: 'one agency’s list; --dry-run says how it would be read and keeps nothing',
    load: () => import('./import/chronology.ts'),
  },
  'import people': {
    usage:
      'FILE --as EMAIL [--purpose WORDS --basis WORDS] [--child REF --who POINTER --steps N --source WORDS --same POINTER=REF,… --apart --leave-out] [--dry-run]',
    does: 'children as the council’s own system gives them out, or a GEDCOM family around one child; --dry-run keeps nothing',
    load: () => import('./import/people.ts'),
  },
  'export genogram': {
    usage: 'REF --format gedcom|svg|png|pdf|json --as EMAIL [--as-known-on DATE] [--version 7.0|5.5.1] [--out FILE]',
    does: 'one child’s family, as far as the acting worker may read it',
    load: () => import('./export/genogram.ts'),
  },
  code: { usage: 'EMAIL', does: 'a one-time code, for a demo only', load: () => import('./demo/code.ts') },
  'framework diff': { usage: 'FROM TO', does: 'what changed between two editions' },
  'framework adopt': { usage: 'EDITION', does: 'works by an edition from a day on' },
  'import missing': { usage: 'FILE', does: 'a police or placement list' },
  'export chronology': {
    usage: 'REF --format csv|xlsx|docx|pdf --as EMAIL [--as-known-on DATE] [--out FILE]',
    does: 'one child’s chronology, as the acting worker may read it',
    load: () => import('./export/chronology.ts'),
  },
  'export network': {
    usage: 'REF --format svg|png|pdf|graphml|csv|xlsx|json --as EMAIL [--as-known-on DATE] [--out FILE]',
    does: 'who and what is tied to one child, as far as the acting worker may read it',
    load: () => import('./export/network.ts'),
  },
  'export missing-903': { usage: '--year YEAR --format csv|xml', does: 'the yearly return' },
  match: { usage: 'FILE.csv', does: 'is each person known' },
  'backup create': { usage: '', does: 'a whole copy' },
  'backup verify': { usage: 'COPY', does: 'is a copy good' },
  'backup restore': { usage: 'COPY', does: 'puts a copy back' },
  'keys rotate': { usage: '', does: 'new keys' },
  'keys status': { usage: '', does: 'which keys are in use' },
  'retention run': { usage: '[--dry-run]', does: 'what may be disposed of' },
}

/** What people read who called it without a word, or with a wrong one. */
export function help(): string[] {
  const there = Object.entries(COMMANDS).filter(([, { load }]) => load)
  const absent = Object.entries(COMMANDS).filter(([, { load }]) => !load)
  return [
    'npx sightline COMMAND [--json]',
    '',
    ...there.map(([name, { usage, does }]) => `  ${`${name} ${usage}`.trimEnd()}\n      ${does}`),
    '',
    `Not there yet: ${absent.map(([name]) => name).join(', ')}.`,
  ]
}
