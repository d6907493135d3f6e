export { grownPlaces } from './network/grown.ts'
export { netOf, network, strandsOf } from './network/network.ts'
