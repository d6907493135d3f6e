import type { AudienceId, SubjectId } from '../../../../kernel/index.ts'
import type { AudienceAbout, Known, Scope } from '../../model/known.ts'

/** What one asker holds at this moment: asked of the database under the policies (`store/may-find.ts`). */
export interface Holding {
  readonly reach: ReadonlySet<AudienceId>
  /** A conflict of interest: as if they were not there. */
  readonly closed: ReadonlySet<SubjectId>
  /** Works with children: practitioner, manager, front door, coordinator, chair, duty, reviewer. */
  readonly works: boolean
}

/** What `find` of the index asks. */
export interface MayFind {
  /** As if they were not there. */
  hidden(id: string): boolean
  /** Whether a value of this scope may lead the asker to whom it is about. */
  holds(scope: number): boolean
  /** Whether the asker may read it themselves. */
  reads(scope: number): boolean
  /** Only an identifier, or the full name and birth date, leads to them: and then to a stub that says nothing (decision 0013). */
  strongOnly(id: string): boolean
}

/**
 * "Find, then fetch": what is told to a child's circle leads anybody who works with children to that circle, and says whom to ring; what
 * is told to an agency, to named people or in confidence leads nobody but those whom it was told to. No circle of a child
 * who is locked, restricted or closed to the asker leads anybody else, whoever it speaks of.
 */
export function mayFind(known: Known, { reach, closed, works }: Holding): MayFind {
  const isOpen = openTo(known, { reach, closed })
  const reads = (scope: Scope): boolean =>
    !isClosed(known, closed, scope) &&
    reach.has(scope.audience) &&
    (scope.sealedTo === null || reach.has(scope.sealedTo))
  const leads = (scope: Scope): boolean => {
    if (isClosed(known, closed, scope)) return false
    if (reads(scope)) return true
    if (!works || scope.protected) return false
    if (scope.sealedTo === null) return isOpen(scope.audience)
    // About somebody restricted: told on their own record, or to a circle that leads anybody.
    const sealed = known.sealedAt(scope.sealedTo)
    if (sealed === undefined || known.locked.has(sealed) || closed.has(sealed)) return false
    return scope.audience === scope.sealedTo || isOpen(scope.audience)
  }
  const isHidden = (id: SubjectId): boolean => {
    if (closed.has(id)) return true
    return known.locked.has(id) && !reachesHome(known, reach, id)
  }
  return {
    hidden: id => isHidden(id as SubjectId),
    holds: onceEach(known, leads),
    reads: onceEach(known, reads),
    strongOnly: id => known.restricted.has(id as SubjectId) && !reachesHome(known, reach, id as SubjectId),
  }
}

/** A question met thousands of times about a few scopes. */
function onceEach(known: Known, asks: (scope: Scope) => boolean): (scope: number) => boolean {
  const asked = new Map<number, boolean>()
  return number => {
    const answer = asked.get(number) ?? asks(known.scope(number))
    asked.set(number, answer)
    return answer
  }
}

/** The circle of a child who is neither locked, nor restricted, nor closed to the asker. */
function openTo(known: Known, { reach, closed }: Pick<Holding, 'reach' | 'closed'>) {
  return (audience: AudienceId): boolean => {
    const about = known.about(audience)
    if (about?.kind !== 'circle' || about.subject === null) return false
    if (closed.has(about.subject)) return false
    const isSealed = known.locked.has(about.subject) || known.restricted.has(about.subject)
    return !isSealed || reach.has(audience)
  }
}

function isClosed(known: Known, closed: ReadonlySet<SubjectId>, { audience }: Scope): boolean {
  const about: AudienceAbout | undefined = known.about(audience)
  return about?.subject !== null && about?.subject !== undefined && closed.has(about.subject)
}

function reachesHome(known: Known, reach: ReadonlySet<AudienceId>, sealed: SubjectId): boolean {
  const home = known.homeOf(sealed)
  return home !== undefined && reach.has(home)
}
