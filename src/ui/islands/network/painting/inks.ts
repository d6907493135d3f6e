import { PAPER, TONES } from '../../../../drawing/looks.ts'

/** The colours that it is drawn in: ours, or those that its reader has chosen for everything. */
export interface Inks {
  readonly paper: string
  readonly symbol: string
  readonly line: string
  readonly over: string
  readonly words: string
  readonly quiet: string
  readonly chosen: string
}

const OURS: Inks = {
  ...{ paper: PAPER, symbol: TONES.strong.ink, line: TONES.mark.ink, over: TONES.quiet.ink },
  ...{ words: TONES.strong.ink, quiet: TONES.quiet.ink, chosen: '#ffd34d' },
}
const THEIRS: Inks = {
  ...{ paper: 'Canvas', symbol: 'CanvasText', line: 'CanvasText', over: 'CanvasText' },
  ...{ words: 'CanvasText', quiet: 'CanvasText', chosen: 'Highlight' },
}

export const forced = (): MediaQueryList => matchMedia('(forced-colors: active)')

export const inks = (): Inks => (forced().matches ? THEIRS : OURS)
