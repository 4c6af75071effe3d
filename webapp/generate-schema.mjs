/**
 * Writes src/api/schema.d.ts, the types of what the API answers, from the committed contract:
 *
 *   node generate-schema.mjs            write it
 *   node generate-schema.mjs --check    fail where it is not what the contract says
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapi, { astToString } from 'openapi-typescript';
import { format } from 'prettier';
import ts from 'typescript';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const RESULT = at('src/api/schema.d.ts');

const UNKNOWN = ts.factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword);

/** An object of which nothing is said may be anything: facts and outputs of decisions, payloads of events. */
const isAnything = ({ type, properties, additionalProperties }) =>
  type === 'object' && !properties && additionalProperties === undefined;

const { components, ...contract } = JSON.parse(readFileSync(at('../src/main/resources/openapi.json'), 'utf8'));
const nodes = await openapi(
  { ...contract, paths: {}, components },
  { transform: (schema) => (isAnything(schema) ? UNKNOWN : undefined) },
);
const prettier = JSON.parse(readFileSync(at('.prettierrc.json'), 'utf8'));
const types = await format(
  `/** Generated from the contract of the API by generate-schema.mjs. */\n${astToString(nodes)}`,
  { ...prettier, parser: 'typescript' },
);

if (!process.argv.includes('--check')) {
  writeFileSync(RESULT, types);
} else if (readFileSync(RESULT, 'utf8') !== types) {
  console.error('src/api/schema.d.ts is not what ../src/main/resources/openapi.json says: npm run schema');
  process.exit(1);
}
