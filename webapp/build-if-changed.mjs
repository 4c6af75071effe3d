/**
 * Builds the console into dist/, but only when something it is made of has changed. Called by Maven, works by hand too:
 *
 *   node build-if-changed.mjs            install what is missing, build what has changed
 *   node build-if-changed.mjs --verify   install what is missing, run every check of `npm run verify`
 *
 * The stamps stand beside dist/, not in it, so that they never reach the jar.
 */
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const at = (...parts) => join(root, ...parts);

const INSTALLED_FROM = ['package.json', 'package-lock.json', '.npmrc'];
const BUILT_FROM = [
  ...INSTALLED_FROM,
  'index.html',
  'tsconfig.json',
  'vite.config.ts',
  'vite.forms.config.ts',
  'public',
  'src',
];

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

function fingerprint(names) {
  const hash = createHash('sha256').update(process.version.split('.')[0]);
  for (const file of names.flatMap((name) => filesUnder(at(name)))) {
    hash.update(relative(root, file).replaceAll('\\', '/')).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function run(...args) {
  const result = spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.error) {
    console.error(`The console needs Node 20 with npm: ${result.error.message}. Leave it out with -Dwebapp.skip.`);
    process.exit(1);
  }
  if (result.status !== 0) process.exit(result.status ?? 1);
}

/** Runs the step unless its stamp says that it ran on exactly this input, and its result is still there. */
function unlessDone(stamp, names, result, step) {
  const file = at('.stamps', stamp);
  const now = fingerprint(names);
  if (existsSync(result) && existsSync(file) && readFileSync(file, 'utf8') === now) return;
  // a step that breaks off must not leave an old stamp that vouches for half a result
  rmSync(file, { force: true });
  step();
  mkdirSync(at('.stamps'), { recursive: true });
  writeFileSync(file, now);
}

unlessDone('install', INSTALLED_FROM, at('node_modules'), () =>
  run('ci', '--no-audit', '--no-fund', '--loglevel=error'),
);
if (process.argv.includes('--verify')) {
  run('run', 'verify', '--silent');
} else {
  unlessDone('build', BUILT_FROM, at('dist', 'index.html'), () =>
    run('run', 'build', '--silent', '--', '--logLevel=warn'),
  );
}
