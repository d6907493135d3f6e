import type { FamilyTie } from '../family.ts'
import { PARTNERS } from '../periods.ts'
import { isMutual, saidBy } from '../roles.ts'
import { all, type GedcomLine, one, type Problem } from '../text/lines.ts'
import type { Together } from './families.ts'

/** Who else is something to this person; a parent, child or partner told in this way is one as well. */
export function associate(
  line: GedcomLine,
  people: ReadonlyMap<string, GedcomLine>,
  read: Together,
  problems: Problem[],
): void {
  const own = line.pointer
  for (const asso of all(line, 'ASSO')) {
    const far = asso.to
    if (far === 'VOID' || far === own) continue
    if (!people.has(far)) {
      problems.push({ line: asso.line, sentence: 'This ASSO points at nobody in the file. It is left out.' })
      continue
    }
    const role = one(asso, 'ROLE') ?? one(asso, 'RELA')
    const word = (role?.value ?? '').trim().toUpperCase()
    if (['FATH', 'MOTH', 'PARENT'].includes(word)) read.links.push({ parent: far, child: own, sort: 'birth' })
    else if (word === 'CHIL') read.links.push({ parent: own, child: far, sort: 'birth' })
    else if (['SPOUSE', 'HUSB', 'WIFE'].includes(word)) read.couples.push({ partners: [own, far], periods: PARTNERS })
    else {
      const said = saidBy(role?.value ?? '', role ? (one(role, 'PHRASE')?.value ?? '') : '')
      if (said === null)
        problems.push({ line: asso.line, sentence: 'What this ASSO says has no word on the record. It is left out.' })
      else read.ties.push({ ...said, ...ends(said, own, far, people) })
    }
  }
}

/** Friends are named in the order of the file; an aunt before her niece. */
function ends(
  said: Pick<FamilyTie, 'kind' | 'code'>,
  own: string,
  far: string,
  people: ReadonlyMap<string, GedcomLine>,
): Pick<FamilyTie, 'from' | 'to'> {
  const isFirst = (people.get(own)?.line ?? 0) < (people.get(far)?.line ?? 0)
  return isMutual(said) && isFirst ? { from: own, to: far } : { from: far, to: own }
}
