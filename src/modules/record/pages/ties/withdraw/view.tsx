import type { PageView, Typed } from '../../../../../kernel/index.ts'
import { withdrawView } from '../../parts/withdraw.tsx'
import type { TieEnds } from '../tie/ends.ts'

export const view = ({ tie, said, from, to }: TieEnds, typed: Typed): PageView =>
  withdrawView(
    { title: 'Withdraw a tie', what: said, caption: `${from.name} and ${to.name}`, at: `/ties/${tie.id}` },
    typed,
  )
