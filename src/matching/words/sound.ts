// What a name sounds like to somebody who writes it down as heard in Britain: consonants only, by English spelling, with
// what South Asian, Arabic, Irish and Slavic names lose on the way (aspirates, v and w, doubled letters). Rules compiled by hand.
const RULES: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn|pn|mn)/, 'n'],
  [/^wr/, 'r'],
  [/^rh/, 'r'],
  [/^wh/, 'w'],
  [/^ps/, 's'],
  [/^x/, 's'],
  [/^(?:mac|mc)(?=[bcdfghjklmnpqrstvwxyz])/, 'mk'],
  [/sch|sh|tio|cia|sz|ss(?=ia|io)/g, 'S'],
  [/tch|cz|ch(?![rl])/g, 'C'],
  [/ch/g, 'k'],
  [/ph/g, 'f'],
  [/(?<=[aeiouy])gh/g, ''],
  [/(?<=[tdbkgjrl])h/g, ''],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/dg(?=[eiy])|g(?=[eiy](?!l))/g, 'j'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/w/g, 'v'],
  [/(?<=[aeiouy])h/g, ''],
  [/^h?a[aeiouy]*/, 'a'],
  [/^h?[eiy][aeiouy]*(?![aeiou])/, 'e'],
  [/^h?[ou][aeiouy]*/, 'o'],
  [/(?<!^)[aeiouyh]+/g, ''],
  [/(.)\1+/g, '$1'],
]

/** Alike for names that are said alike; no more than six letters. Takes a folded word. */
export function soundOf(word: string): string {
  let sound = word
  for (const [spelt, said] of RULES) sound = sound.replace(spelt, said)
  return sound === '' ? word.slice(0, 1) : sound.slice(0, 6)
}
