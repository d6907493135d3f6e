import { Drawing, type Scene } from '../../../../drawing/index.ts'

/** A drawing narrower than this stays as it is; a wider one shrinks to its column, and no further than this. */
const LEGIBLE = 640

/** A drawing as large as there is room beside its list, and never so small that it cannot be read: then it scrolls. */
export const Fitted = ({ scene }: { scene: Scene }) => (
  <div class={scene.width > LEGIBLE ? 'sl-fitted sl-fitted--wide' : 'sl-fitted'}>
    <Drawing scene={scene} />
  </div>
)
