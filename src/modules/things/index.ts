// Places, vehicles, phones, online accounts and groups: what people use, where they go, and who else does.

export { THING_FACTS, THING_TIES } from './happenings.ts'
export { thingsPages } from './pages/index.ts'
