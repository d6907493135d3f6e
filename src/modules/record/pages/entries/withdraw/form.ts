import { z } from 'zod'
import { choice } from '../../../../../kernel/index.ts'
import { WITHDRAWAL_REASONS, type WithdrawalReason } from '../../../model.ts'
import { codes } from '../../entries/new/form.ts'

export const form = z.strictObject({
  why: choice(codes<WithdrawalReason>(WITHDRAWAL_REASONS), 'Choose why it should not be on the record'),
})
export type Form = z.infer<typeof form>
