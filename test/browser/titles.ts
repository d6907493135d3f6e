const addressOf = new Map<string, string>()

/** A page's title must be there and be its own: in a tab, in the history and read aloud, it says where one is. */
export function titleFindings(title: string, url: string, status: number): string[] {
  if (title.trim() === '') return ['The title is empty']
  // "Page not found" is said, alike, of any address.
  if (status >= 400) return []
  const address = pattern(url)
  const other = addressOf.get(title) ?? address
  addressOf.set(title, other)
  return other === address ? [] : [`The title "${title}" is also that of ${other}`]
}

// One page shown for many children is one page: a segment that holds a digit, or ten capitals, is taken for a reference or an id.
function pattern(url: string): string {
  const { pathname } = new URL(url)
  return pathname
    .split('/')
    .map(segment => (/\d|^[A-Z]{10}$/.test(segment) ? ':' : segment))
    .join('/')
}
