import { now } from '../../../src/kernel/index.ts'
import type { OpenHouse } from '../../house.ts'
import type { PageState } from './states.ts'

/** The genogram, the network, the connections and two moments side by side, in each of their states. */
export async function drawnStates({ cast }: OpenHouse, empty: string): Promise<PageState[]> {
  const { jordan, esme, kofi, mia } = cast.children
  const police = await cast.as('dev', now().toISOString(), async viewer => viewer.agency)
  const dev = (name: string, path: string): PageState => ({ name, who: 'dev', path })
  const at = `/children/${jordan.reference}`
  const wrong = 'once+upon'
  return [
    dev('genogram', `${at}/genogram`),
    dev('genogram, the family alone, wider', `${at}/genogram?who=family&wide=yes`),
    dev('genogram, on another day, as known then', `${at}/genogram?on=2019&known=March+2026&by=${police}`),
    dev('genogram, in error', `${at}/genogram?on=${wrong}&known=${wrong}`),
    { name: 'genogram, empty', who: 'nadia', path: `/children/${empty}/genogram` },
    { name: 'genogram, foster carers', who: 'amara', path: `/children/${kofi.reference}/genogram` },
    dev('network', `${at}/network`),
    dev('network, narrowed to nothing', `${at}/network?sort=home&from=1990&to=1991`),
    dev('network, as known then', `${at}/network?known=March+2026&by=pooled`),
    dev('network, in error', `${at}/network?from=${wrong}&known=${wrong}`),
    { name: 'network, empty', who: 'nadia', path: `/children/${empty}/network` },
    { name: 'network, grown', who: 'amara', path: `${at}/network?grow=${mia.reference}` },
    dev('side by side', `${at}/side-by-side`),
    dev('side by side, genograms', `${at}/side-by-side?left=March+2026&leftBy=${police}&view=genogram`),
    dev('side by side, networks', `${at}/side-by-side?left=March+2026&leftBy=${police}&view=network`),
    dev('side by side, in error', `${at}/side-by-side?left=${wrong}&right=${wrong}`),
    { name: 'side by side, empty', who: 'nadia', path: `/children/${empty}/side-by-side` },
    dev('connections', `${at}/connections`),
    { name: 'connections, between two', who: 'amara', path: `${at}/connections?with=${esme.reference}` },
  ]
}
