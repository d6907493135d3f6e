// Words as two tellings of one event may share them. English, in the endings and in what is left out.

/** Each word once, by its stem, in the order met, with the first way in which it was written. */
export function wordsOf(text: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const [written] of text
    .normalize('NFC')
    .toLowerCase()
    .matchAll(/\p{L}[\p{L}’']*/gu)) {
    const plain = written.replace(/[’']s?$/u, '').replace(/[’']/g, '')
    if (plain.length < 3 || EVERYDAY.has(plain)) continue
    const stem = stemOf(plain)
    if (!words.has(stem)) words.set(stem, plain)
  }
  return words
}

/** “Walking” and “walked”, “missed” and “misses”. Crude on purpose: it only has to treat both tellings alike. */
function stemOf(word: string): string {
  const cut = word
    .replace(/ies$/, 'y')
    .replace(/(?<=.{3})(?:ings?|ed|es|s|ly)$/, '')
    .replace(/(.)\1$/, '$1')
  return cut.length > 3 ? cut.replace(/e$/, '') : cut
}

const EVERYDAY: ReadonlySet<string> = new Set(
  `about after all also and any are back because been before being but came can could did does each for from get gone had has have
  her here him himself his how into its itself just later like made may more most much not now off once one only other our out over
  own said says see seen she should some than that the their them then there they this those through told took two under until very
  was were what when where which while who whom why will with without would yet you young your
  child children home person people school social police care work officer rang rung ring reported visit told called asked come`.split(
    /\s+/,
  ),
)
