import nicknames from '../tables/nicknames.json' with { type: 'json' }

const SHORT = new Map<string, Set<string>>()
const LONG = new Map<string, Set<string>>()
for (const line of nicknames.names.split('\n')) {
  const [long = '', ...shorts] = line.split(' ')
  for (const short of shorts) {
    add(SHORT, long, short)
    add(LONG, short, long)
  }
}

/** Whether one is a short or pet form of the other, or both are of the same name; and of which. */
export function nicknameOf(one: string, other: string): { long: string } | null {
  if (SHORT.get(one)?.has(other)) return { long: one }
  if (SHORT.get(other)?.has(one)) return { long: other }
  const longs = LONG.get(other)
  if (longs) for (const long of LONG.get(one) ?? []) if (longs.has(long)) return { long }
  return null
}

/** Every name that `nicknameOf` joins with this one. */
export function namesLike(name: string): Set<string> {
  const like = new Set(SHORT.get(name))
  for (const long of LONG.get(name) ?? []) {
    like.add(long)
    for (const short of SHORT.get(long) ?? []) like.add(short)
  }
  like.delete(name)
  return like
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key)
  if (set) set.add(value)
  else map.set(key, new Set([value]))
}
