import type { ComponentChildren } from 'preact'
import { inkOf, PAPER, TONES } from './looks.ts'
import type { Fill, Group, Mark, Outline, Scene, Words } from './model.ts'

/** A scene as SVG at its own size. All words are escaped as they are rendered, whatever they hold. */
export const Drawing = ({ scene: { id, width, height, title, description, marks } }: { readonly scene: Scene }) => (
  <svg
    xmlns="http://www.w3.org/2000/svg"
    class="sl-drawing"
    // With links inside it is no picture to step over.
    role={hasLinks(marks) ? 'group' : 'img'}
    aria-labelledby={`${id}-title ${id}-desc`}
    width={width}
    height={height}
    viewBox={`0 0 ${width} ${height}`}
    font-family="arial, helvetica, sans-serif"
  >
    <title id={`${id}-title`}>{title}</title>
    <desc id={`${id}-desc`}>{description}</desc>
    {marks.map(drawn)}
  </svg>
)

const hasLinks = (marks: readonly Mark[]): boolean =>
  marks.some(mark => mark.shape === 'group' && (mark.href !== undefined || hasLinks(mark.marks)))

function drawn(mark: Mark): ComponentChildren {
  if (mark.shape === 'group') return together(mark)
  if (mark.shape === 'words') return worded(mark)
  const title = mark.title && <title>{mark.title}</title>
  if (mark.shape === 'line')
    return (
      <line {...outlined(mark, 'none')} x1={mark.x1} y1={mark.y1} x2={mark.x2} y2={mark.y2}>
        {title}
      </line>
    )
  if (mark.shape === 'circle')
    return (
      <circle {...outlined(mark, 'paper')} cx={mark.x} cy={mark.y} r={mark.radius}>
        {title}
      </circle>
    )
  if (mark.shape === 'path')
    return (
      <path {...outlined(mark, 'none')} d={mark.d}>
        {title}
      </path>
    )
  return (
    <rect {...outlined(mark, 'ink')} x={mark.x} y={mark.y} width={mark.width} height={mark.height} rx={mark.round}>
      {title}
    </rect>
  )
}

function together({ marks, title, href }: Group) {
  const inside = (
    <>
      {title && <title>{title}</title>}
      {marks.map(drawn)}
    </>
  )
  return href === undefined ? (
    <g>{inside}</g>
  ) : (
    <a class="sl-drawing__link" href={href}>
      {inside}
    </a>
  )
}

const worded = ({ x, y, words, tone, anchor, size, bold, halo }: Words) => (
  <text
    class="sl-drawing__words"
    x={x}
    y={y}
    text-anchor={anchor ?? 'start'}
    font-size={size ?? 14}
    font-weight={bold ? 'bold' : undefined}
    fill={TONES[tone].ink}
    {...(halo && { stroke: PAPER, 'stroke-width': 4, 'paint-order': 'stroke', 'stroke-linejoin': 'round' as const })}
  >
    {words}
  </text>
)

function outlined(mark: Outline & { readonly shape: string }, filled: Fill) {
  const { stroke, weight, dash, fill } = inkOf(mark, filled)
  return {
    class: `sl-drawing__${mark.shape}${fill === null ? '' : fill === PAPER ? ' sl-drawing__paper' : ' sl-drawing__filled'}`,
    stroke,
    'stroke-width': weight,
    'stroke-dasharray': dash.length > 0 ? dash.join(' ') : undefined,
    fill: fill ?? 'none',
  }
}
