// Reads the interface `Database`, as all server/tables.ts files together declare it, with the TypeScript compiler.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { PROJECT_ROOT } from '#platform/project-root.ts';

export interface DeclaredColumn {
  /** What kind of value a select gives: `string`, `number`, `Date`, `number[]`, … */
  readonly kind: ColumnKind;
  readonly isNullable: boolean;
  /** Whether an insert may leave it out. */
  readonly isOptional: boolean;
}

export type ColumnKind =
  'string' | 'number' | 'boolean' | 'Date' | 'bytes' | 'string[]' | 'number[]' | 'json';

export type DeclaredTables = ReadonlyMap<string, ReadonlyMap<string, DeclaredColumn>>;

/** Every declared table with its columns; slices declare them by merging into `Database`. */
export function readDeclaredTables(): DeclaredTables {
  const declarations = globSync('src/**/server/tables.ts', { cwd: PROJECT_ROOT });
  const root = join(PROJECT_ROOT, 'src/platform/db/database.ts');
  const program = ts.createProgram([root, ...declarations.map((file) => join(PROJECT_ROOT, file))], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    types: ['node'],
  });
  const checker = program.getTypeChecker();
  const database = interfaceNamed(program, checker, root, 'Database');
  return new Map(
    checker.getPropertiesOfType(database).map((table) => {
      const columns = checker.getPropertiesOfType(checker.getTypeOfSymbol(table));
      return [table.name, new Map(columns.map((column) => [column.name, describeColumn(checker, column)]))];
    }),
  );
}

function interfaceNamed(program: ts.Program, checker: ts.TypeChecker, file: string, name: string): ts.Type {
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  const symbol = module && checker.getExportsOfModule(module).find((exported) => exported.name === name);
  if (!symbol) throw new Error(`${file} exports no ${name}`);
  return checker.getDeclaredTypeOfSymbol(symbol);
}

function describeColumn(checker: ts.TypeChecker, column: ts.Symbol): DeclaredColumn {
  const declared = checker.getTypeOfSymbol(column);
  // Kysely's ColumnType<Select, Insert, Update> keeps its three parts as properties.
  const part = (name: string): ts.Type => {
    const property = declared.getProperty(name);
    return property ? checker.getTypeOfSymbol(property) : declared;
  };
  const select = part('__select__');
  const insert = part('__insert__');
  return {
    kind: kindOf(checker, checker.getNonNullableType(select)),
    isNullable: includes(select, ts.TypeFlags.Null),
    isOptional: includes(insert, ts.TypeFlags.Undefined) || includes(insert, ts.TypeFlags.Null),
  };
}

function includes(type: ts.Type, flag: ts.TypeFlags): boolean {
  return type.isUnion() ? type.types.some((member) => includes(member, flag)) : (type.flags & flag) !== 0;
}

function kindOf(checker: ts.TypeChecker, type: ts.Type): ColumnKind {
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return 'json';
  const is = (wanted: ts.Type) => checker.isTypeAssignableTo(type, wanted);
  if (is(checker.getStringType())) return 'string';
  if (is(checker.getNumberType())) return 'number';
  if (is(checker.getBooleanType())) return 'boolean';
  const name = type.getSymbol()?.name ?? '';
  if (name === 'Date') return 'Date';
  if (name === 'Buffer' || name === 'Uint8Array') return 'bytes';
  const element = checker.isArrayType(type)
    ? checker.getTypeArguments(type as ts.TypeReference)[0]
    : undefined;
  if (element && checker.isTypeAssignableTo(element, checker.getStringType())) return 'string[]';
  if (element && checker.isTypeAssignableTo(element, checker.getNumberType())) return 'number[]';
  return 'json';
}
