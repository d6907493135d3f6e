import ts from 'typescript'
import type { SourceFile } from './tree.ts'

const known = new WeakMap<SourceFile, ts.SourceFile>()

/** The file as the compiler reads it, read once. */
export function syntaxOf(one: SourceFile): ts.SourceFile {
  const source = known.get(one) ?? ts.createSourceFile(one.path, one.text, ts.ScriptTarget.Latest, true)
  known.set(one, source)
  return source
}

/** Every node of a file that `wanted` picks out. */
export function nodesOf<Kind extends ts.Node>(one: SourceFile, wanted: (node: ts.Node) => node is Kind): Kind[] {
  const found: Kind[] = []
  const look = (node: ts.Node): void => {
    if (wanted(node)) found.push(node)
    ts.forEachChild(node, look)
  }
  look(syntaxOf(one))
  return found
}

export interface NamedFunction {
  readonly name: string
  readonly node: ts.FunctionLikeDeclaration
}

/** The functions a file exports, by name: declared, or held in a constant. */
export function exportedFunctions(one: SourceFile): NamedFunction[] {
  return syntaxOf(one).statements.flatMap((statement): NamedFunction[] => {
    if (
      !ts.canHaveModifiers(statement) ||
      !ts.getModifiers(statement)?.some(word => word.kind === ts.SyntaxKind.ExportKeyword)
    )
      return []
    if (ts.isFunctionDeclaration(statement)) return [{ name: statement.name?.text ?? 'default', node: statement }]
    if (!ts.isVariableStatement(statement)) return []
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
        ? [{ name: name.getText(), node: initializer }]
        : [],
    )
  })
}
