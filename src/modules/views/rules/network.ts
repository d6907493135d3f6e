export { connections, strandsAlong } from './network/connections.ts'
export { grownPlaces } from './network/grown.ts'
export { netOf, network } from './network/network.ts'
