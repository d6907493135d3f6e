// Links between numbered nodes, and what can be asked of them. Knows numbers, never children.

export { type Graph, graphOf } from './graph.ts'
export { type Cut, dayNumber, type Links, type Path, UNKNOWN } from './model.ts'
export { type Connection, type Connections, type ConnectionsAsked, connections } from './ways/connections.ts'
export { bestRoutes, type Route, type RoutesAsked } from './ways/routes.ts'
export { type Asked, allShortest, distance, type Shortest, shortestPath } from './ways/shortest.ts'
export { type Communities, communities, modularity } from './whole/communities.ts'
export { articulation, components, type Parts } from './whole/parts.ts'
export { type Reached, within } from './within.ts'
