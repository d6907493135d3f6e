import type { PageView, Typed } from '../../../../../kernel/index.ts'
import { factLabel, shownValue } from '../../../happenings.ts'
import { withdrawView } from '../../parts/withdraw.tsx'
import type { WithdrawFactPage } from './page.ts'

export const view = ({ fact, about }: WithdrawFactPage, typed: Typed): PageView =>
  withdrawView(
    {
      title: 'Withdraw a fact',
      what: `${factLabel(fact)}: ${shownValue(fact)}`,
      caption: about.name,
      at: `/facts/${fact.id}`,
    },
    typed,
  )
