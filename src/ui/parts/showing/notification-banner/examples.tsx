import type { PartExamples } from '../../../showcase/example.ts'
import { NotificationBanner } from './notification-banner.tsx'

export const examples: PartExamples = {
  part: 'NotificationBanner',
  use: 'What has just been done, or must be known now.',
  shown: [
    {
      name: 'Done',
      view: (
        <NotificationBanner type="success" titleId="done-example" role="region" disableAutoFocus>
          Return interview recorded
        </NotificationBanner>
      ),
    },
    {
      name: 'Important',
      view: <NotificationBanner titleId="important-example">The strategy meeting is in 2 days.</NotificationBanner>,
    },
  ],
}
