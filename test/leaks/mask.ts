import { CHILDREN, type WorkerName } from '../../seeds/cast.ts'
import type { Answer, Who } from './house.ts'

/**
 * An answer without what differs from one answer to the next whoever asks: the nonce, the token and key of a form, the
 * date. `names`: what the request itself named, so that two requests for different things can be compared.
 */
export function masked({ status, headers, body }: Answer, names: readonly string[] = []): string {
  const { date: _date, ...kept } = headers
  const shown = [...names].sort((one, other) => other.length - one.length)
  const text = `${status}\n${JSON.stringify(kept, null, 1)}\n${body}`
    .replace(/nonce-[\w+/=-]+|(?<=nonce=\\?")[^"]*/g, 'NONCE')
    .replace(/(?<=name="_(?:csrf|key)" value=")[^"]*/g, 'FORM')
    .replace(/(?<=challenge&quot;:&quot;)[\w-]+/g, 'CHALLENGE')
    .replace(/(?<=data-csrf=")[^"]*/g, 'FORM')
    .replace(/(?<=__Host-(?:before|session)=)[\w-]+/g, 'TOKEN')
  return shown.reduce((masks, name) => masks.replaceAll(name, 'NAMED'), text)
}

/** Where two texts part, to read in a failing test; null when they are the same to the byte. */
export function parting(one: string, other: string): string | null {
  if (one === other) return null
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  const from = Math.max(0, at - 80)
  return `…${one.slice(from, at + 120)}… against …${other.slice(from, at + 120)}…`
}

/** The duty role reads what is locked, at any hour. */
const DUTY: readonly WorkerName[] = ['owen']

/** Marks of sealed children that this answer shows to somebody outside their circle. */
export function marksShown(who: Who, { headers, body }: Answer): string[] {
  const text = `${JSON.stringify(headers)}\n${body}`
  return CHILDREN.flatMap(child => {
    const [mark] = child.seal === 'locked' ? ['ZZ-L-'] : child.seal === 'restricted' ? ['ZZ-R-'] : []
    const inside = [child.lead, ...child.circle, ...(child.seal === 'locked' ? DUTY : [])]
    return mark && text.includes(mark) && !inside.some(one => one === who) ? [mark] : []
  })
}
