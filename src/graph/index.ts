// Links between numbered nodes, and what can be asked of them. Knows numbers, never children.
export { type Communities, communities, modularity } from './communities.ts'
export { type Connection, type Connections, type ConnectionsAsked, connections } from './connections.ts'
export { type Graph, graphOf } from './graph.ts'
export { type Cut, dayNumber, type Links, type Path, UNKNOWN } from './model.ts'
export { articulation, components, type Parts } from './parts.ts'
export { bestRoutes, type Route, type RoutesAsked } from './routes.ts'
export { type Asked, allShortest, distance, type Shortest, shortestPath } from './shortest.ts'
export { type Reached, within } from './within.ts'
