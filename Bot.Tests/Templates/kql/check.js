'use strict';
// Reads {"tables": {"Name": "(Column: type, ...)"}, "queries": ["..."]} and writes for each query what is wrong with it and which columns it has.
require('@kusto/language-service-next/bridge.js');
require('@kusto/language-service-next/Kusto.Language.Bridge.js');

const { GlobalState, KustoCode, Symbols } = Kusto.Language;
const { tables, queries } = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));

const members = Object.entries(tables).map(([name, columns]) => Symbols.TableSymbol.From(columns).WithName(name));
const workspace = new Symbols.DatabaseSymbol.ctor('workspace', members);
const state = GlobalState.Default.WithDatabase(workspace);

const verdict = query => {
  const code = KustoCode.ParseAndAnalyze(query, state);
  const found = Bridge.toArray(code.GetDiagnostics()).map(fault => fault.Message);
  const result = code.ResultType?.Columns;
  const columns = result ? Bridge.toArray(result).map(column => column.Name) : [];
  return { Faults: found, Columns: columns };
};
process.stdout.write(JSON.stringify(queries.map(verdict)));
