// Where somebody was going before they were asked to sign in: an address of our own, and nothing else.

/** A local path, or '/' for anything that could lead elsewhere. */
export function nextOf(typed: string): string {
  const local = /^\/(?![/\\])[\x21-\x7e]*$/.test(typed) && !typed.includes('\\')
  return local && !typed.startsWith('/sign-in') && !typed.startsWith('/confirm') ? typed : '/'
}

export const withNext = (to: string, next: string): string =>
  next === '/' ? to : `${to}?next=${encodeURIComponent(next)}`
