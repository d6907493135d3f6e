import type { Net } from '../../../../drawing/network/model.ts'
import { toWire } from '../../../../drawing/network/wire.ts'
import { ASSETS } from '../../../assets/assets.ts'

export interface NetworkCanvasOptions {
  /** Tells one drawing of a page from the others: letters, digits and hyphens. */
  readonly id: string
  /** What a screen reader calls it. */
  readonly title: string
  readonly net: Net
}

/**
 * A network of more than about 300 subjects, drawn by the browser; above 1,000 in groups first. Without a script nothing
 * is shown: the list of the same stands on the same page.
 */
export const NetworkCanvas = ({ id, title, net }: NetworkCanvasOptions) => (
  <div id={id} class="sl-network" data-network data-network-title={title} data-network-worker={ASSETS.networkWorker}>
    <script type="application/json" dangerouslySetInnerHTML={{ __html: asData(net) }} />
    <script type="module" src={ASSETS.network} />
  </div>
)

/** A block of data is never run; and no words in it can end it, since none of its signs can begin a tag. */
const asData = (net: Net): string => JSON.stringify(toWire(net)).replaceAll('<', '\\u003c')
