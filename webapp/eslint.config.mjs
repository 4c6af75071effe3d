import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** How the console is layered: app → screens → casefile | rules → api | chart | diagram | ui | text. */
const layer = (files, ...forbidden) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: forbidden }] },
});

const BPMN_IO = {
  group: [
    'bpmn-js*',
    'bpmn-js/**',
    'dmn-js*',
    'dmn-js/**',
    'table-js/**',
    'inferno',
    'diagram-js*',
    '@bpmn-io/**',
    'preact',
    'preact/**',
  ],
  message: 'Only diagram/ knows the libraries of bpmn.io.',
};
const CHARTS = { group: ['echarts', 'echarts/**'], message: 'Only chart/ knows the library that draws charts.' };
const UPWARDS = { group: ['**/app/**', '**/screens/**'], message: 'What is shared knows nothing of screens.' };
const SIDEWAYS = { regex: '^\\.\\./(?!\\.\\./)|/(screens|app)/', message: 'A screen never imports another one.' };
const API = {
  group: ['**/api/*'],
  message: 'Pages hand over plain values; only app, screens and entries call the API.',
};

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.stamps'] },
  ...tseslint.configs.recommended,
  hooks.configs.flat['recommended-latest'],
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/api/**', 'src/**/*.test.*'],
    rules: { 'no-restricted-globals': ['error', { name: 'fetch', message: 'Only api/ fetches.' }] },
  },
  layer(['src/app/**'], BPMN_IO, CHARTS),
  layer(['src/screens/**'], BPMN_IO, CHARTS, SIDEWAYS),
  layer(['src/casefile/**'], BPMN_IO, CHARTS, UPWARDS),
  layer(['src/rules/**'], BPMN_IO, CHARTS, UPWARDS),
  layer(['src/api/**'], BPMN_IO, CHARTS, UPWARDS, {
    group: ['**/ui/**', '**/diagram/**'],
    message: 'api/ shows nothing.',
  }),
  layer(['src/ui/**'], BPMN_IO, CHARTS, UPWARDS, API, { group: ['**/diagram/**'], message: 'ui/ draws no diagrams.' }),
  layer(['src/text/**'], BPMN_IO, CHARTS, UPWARDS, API, {
    group: ['**/ui/**', '**/diagram/**'],
    message: 'Texts stand alone.',
  }),
  layer(['src/chart/**'], BPMN_IO, UPWARDS, API, {
    group: ['**/ui/**', '**/text/**'],
    message: 'chart/ is told what to draw.',
  }),
  layer(['src/diagram/**'], CHARTS, UPWARDS, API, {
    group: ['**/ui/**'],
    message: 'diagram/ is used outside the console, too.',
  }),
  {
    // Preact draws these, and form-js hands them their classes and functions
    files: ['src/diagram/form/**'],
    rules: { 'react-hooks/refs': 'off', 'react-hooks/immutability': 'off' },
  },
);
