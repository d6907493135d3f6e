/** Every world's clock stands here, and some of what is in it begins or ends exactly then. */
export const NOW = '2026-06-01T09:00:00.000Z'
export const EARLIER = '2026-02-01T09:00:00.000Z'
export const LATER = '2026-06-02T09:00:00.000Z'
