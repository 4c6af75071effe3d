/** Checks every model of ../processes with bpmnlint and .bpmnlintrc; ends with 1 where one breaks a rule. */
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { BpmnModdle } from 'bpmn-moddle';
import { Linter } from 'bpmnlint';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';

const here = dirname(fileURLToPath(import.meta.url));
const processes = process.argv[2] ?? join(here, '..', 'processes');
const config = JSON.parse(readFileSync(join(here, '.bpmnlintrc'), 'utf8'));
const linter = new Linter({ config, resolver: new NodeResolver({ require: createRequire(import.meta.url) }) });

const models = existsSync(processes)
  ? readdirSync(processes, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.bpmn'))
      .sort()
  : [];
let errors = 0;
for (const name of models) {
  const { rootElement } = await new BpmnModdle().fromXML(readFileSync(join(processes, name), 'utf8'));
  const results = await linter.lint(rootElement);
  for (const [rule, reports] of Object.entries(results)) {
    for (const { id, message, category } of reports) {
      console.log(`${name}: ${id}: ${message} (${rule}, ${category})`);
      if (category === 'error' || category === 'rule-error') errors++;
    }
  }
}
console.log(`${models.length} models, ${errors} errors`);
process.exit(errors ? 1 : 0);
