import { examples as networkCanvas } from '../parts/drawn/network-canvas/examples.tsx'
import { examples as accordion } from '../parts/showing/accordion/examples.tsx'
import { examples as badge } from '../parts/showing/badge/examples.tsx'
import { examples as banner } from '../parts/showing/banner/examples.tsx'
import { examples as details } from '../parts/showing/details/examples.tsx'
import { examples as insetText } from '../parts/showing/inset-text/examples.tsx'
import { examples as notificationBanner } from '../parts/showing/notification-banner/examples.tsx'
import { examples as panel } from '../parts/showing/panel/examples.tsx'
import { examples as phaseBanner } from '../parts/showing/phase-banner/examples.tsx'
import { examples as sortableTable } from '../parts/showing/sortable-table/examples.tsx'
import { examples as summaryList } from '../parts/showing/summary-list/examples.tsx'
import { examples as table } from '../parts/showing/table/examples.tsx'
import { examples as tabs } from '../parts/showing/tabs/examples.tsx'
import { examples as tag } from '../parts/showing/tag/examples.tsx'
import { examples as timeline } from '../parts/showing/timeline/examples.tsx'
import { examples as warningText } from '../parts/showing/warning-text/examples.tsx'
import type { PartExamples } from './example.ts'

export const showing: readonly PartExamples[] = [
  accordion,
  badge,
  banner,
  details,
  insetText,
  networkCanvas,
  notificationBanner,
  panel,
  phaseBanner,
  sortableTable,
  summaryList,
  table,
  tabs,
  tag,
  timeline,
  warningText,
]
