// Lists in and out: what agencies hand over, read as they keep it, and what goes back to them.

export {
  type Draft,
  FIELDS,
  type Field,
  fitMapping,
  type Guess,
  guessColumns,
  LIMITS,
  type Mapping,
  mappingOf,
  mappingProblems,
  type ReadTable,
  readTable,
  type Table,
} from './model.ts'
export { exchangePages } from './pages/index.ts'
export {
  type Marked,
  type Marks,
  markedOf,
  type NewRows,
  newRows,
  type PossibleDuplicate,
  type Problem,
  possibleDuplicates,
  type ReadRow,
  readRows,
  type Told,
} from './rules.ts'
