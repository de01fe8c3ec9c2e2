'use strict';
// Reads {"tables": {"Name": "(Column: type, ...)"}, "queries": ["..."]} and writes what is wrong with each query, as a list of lists.
require('@kusto/language-service-next/bridge.js');
require('@kusto/language-service-next/Kusto.Language.Bridge.js');

const { GlobalState, KustoCode, Symbols } = Kusto.Language;
const { tables, queries } = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));

const members = Object.entries(tables).map(([name, columns]) => Symbols.TableSymbol.From(columns).WithName(name));
const workspace = new Symbols.DatabaseSymbol.ctor('workspace', members);
const state = GlobalState.Default.WithDatabase(workspace);

const faults = query => {
  const code = KustoCode.ParseAndAnalyze(query, state);
  const found = Bridge.toArray(code.GetDiagnostics()).map(fault => fault.Message);
  const columns = code.ResultType && code.ResultType.Columns ? Bridge.toArray(code.ResultType.Columns).map(column => column.Name) : [];
  return { faults: found, columns };
};
process.stdout.write(JSON.stringify(queries.map(faults)));
