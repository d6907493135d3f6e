import type { Mark, Scene } from './model.ts'

/** A scene as SVG at its own size. All words are escaped as they are rendered, whatever they hold. */
export const Drawing = ({ scene: { id, width, height, title, description, marks } }: { readonly scene: Scene }) => (
  <svg
    xmlns="http://www.w3.org/2000/svg"
    class="sl-drawing"
    role="img"
    aria-labelledby={`${id}-title ${id}-desc`}
    width={width}
    height={height}
    viewBox={`0 0 ${width} ${height}`}
  >
    <title id={`${id}-title`}>{title}</title>
    <desc id={`${id}-desc`}>{description}</desc>
    {marks.map(drawn)}
  </svg>
)

function drawn(mark: Mark) {
  const classes = `sl-drawing__${mark.shape} sl-drawing__${mark.shape}--${mark.tone}`
  if (mark.shape === 'line') return <line class={classes} x1={mark.x1} y1={mark.y1} x2={mark.x2} y2={mark.y2} />
  if (mark.shape === 'words')
    return (
      <text class={classes} x={mark.x} y={mark.y} text-anchor={mark.anchor ?? 'start'}>
        {mark.words}
      </text>
    )
  const { x, y, width, height, title } = mark
  return (
    <rect class={classes} x={x} y={y} width={width} height={height}>
      {title && <title>{title}</title>}
    </rect>
  )
}
