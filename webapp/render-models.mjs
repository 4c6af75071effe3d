/**
 * Renders every process model to docs/pictures/<process>.png and lists the processes in processes/README.md.
 *
 *   npm run pictures          needs Chromium (or name one in AFTERSALES_BROWSER)
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const webapp = dirname(fileURLToPath(import.meta.url));
const root = join(webapp, '..');
const pictures = join(root, 'docs', 'pictures');
const viewer = readFileSync(join(webapp, 'node_modules/bpmn-js/dist/bpmn-viewer.production.min.js'), 'utf8');
const styles = readFileSync(join(webapp, 'node_modules/bpmn-js/dist/assets/diagram-js.css'), 'utf8');
const MARGIN = 30;

const browser = [process.env.AFTERSALES_BROWSER, 'chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => name && spawnSync(name, ['--version']).status === 0,
);
if (!browser) throw new Error('Chromium is needed to render the models; name one in AFTERSALES_BROWSER.');

/** The drawn size: shapes, labels and the corners of flows, from the diagram interchange. */
function extent(xml) {
  const points = [...xml.matchAll(/<(?:\w+:)?(?:Bounds|waypoint) ([^>]*)\/?>/g)].flatMap(([, text]) => {
    const value = (name) => Number(text.match(new RegExp(`\\b${name}="(-?[0-9.]+)"`))?.[1] ?? 0);
    return [
      { x: value('x'), y: value('y') },
      { x: value('x') + value('width'), y: value('y') + value('height') },
    ];
  });
  const left = Math.min(...points.map((point) => point.x));
  const top = Math.min(...points.map((point) => point.y));
  return {
    left,
    top,
    width: Math.ceil(Math.max(...points.map((point) => point.x)) - left + 2 * MARGIN),
    height: Math.ceil(Math.max(...points.map((point) => point.y)) - top + 2 * MARGIN),
  };
}

function page(xml, size) {
  return `<!doctype html><meta charset="utf-8"><style>${styles}
    html,body,#canvas{margin:0;width:${size.width}px;height:${size.height}px;background:#fff}</style>
    <div id="canvas"></div><script>${viewer}</script><script>
    const viewer = new BpmnJS({ container: '#canvas' });
    viewer.importXML(${JSON.stringify(xml).replaceAll('<', '\\u003c')}).then(() => viewer.get('canvas').viewbox({
      x: ${size.left - MARGIN}, y: ${size.top - MARGIN}, width: ${size.width}, height: ${size.height} }));
    </script>`;
}

function render(name, xml, scratch) {
  const size = extent(xml);
  const html = join(scratch, `${name}.html`);
  writeFileSync(html, page(xml, size));
  const target = join(pictures, `${name}.png`);
  const result = spawnSync(
    browser,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--user-data-dir=${join(scratch, 'profile')}`,
      `--window-size=${size.width},${size.height}`,
      '--virtual-time-budget=5000',
      `--screenshot=${target}`,
      pathToFileURL(html).href,
    ],
    { encoding: 'utf8' },
  );
  if (result.status !== 0) throw new Error(result.stderr);
}

const documentation = (xml) =>
  xml.match(/<(?:bpmn:)?process [\s\S]*?<(?:bpmn:)?documentation[^>]*>([\s\S]*?)<\//)?.[1] ?? '';
const title = (xml) => xml.match(/<(?:bpmn:)?process [^>]*name="([^"]*)"/)?.[1] ?? '';

const scratch = mkdtempSync(join(tmpdir(), 'models-'));
mkdirSync(pictures, { recursive: true });
const names = readdirSync(join(root, 'processes')).filter((name) =>
  existsSync(join(root, 'processes', name, `${name}.bpmn`)),
);
const chapters = names.sort().map((name) => {
  const xml = readFileSync(join(root, 'processes', name, `${name}.bpmn`), 'utf8');
  render(name, xml, scratch);
  const text = documentation(xml).replace(/\s+/g, ' ').trim();
  return `## ${name}: ${title(xml)}\n\n${text}\n\n![${name}](../docs/pictures/${name}.png)\n`;
});
rmSync(scratch, { recursive: true, force: true });
writeFileSync(
  join(root, 'processes', 'README.md'),
  `# Processes\n\nMade from the models by \`npm run pictures\` in \`webapp/\`. A process, its model, its forms and its folder share one name.\n\n${chapters.join('\n')}`,
);
