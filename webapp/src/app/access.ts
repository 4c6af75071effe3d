import { holds, type Me } from '../api/session';

/** Which screens a person is offered; what they may do there is the server's to say. */
export type Screen =
  | 'board'
  | 'reports'
  | 'cases'
  | 'tasks'
  | 'customers'
  | 'stock'
  | 'orders'
  | 'projects'
  | 'claims'
  | 'settlement'
  | 'imports'
  | 'outbox'
  | 'decisions'
  | 'audit'
  | 'policies'
  | 'prices'
  | 'calendars'
  | 'releases'
  | 'processes'
  | 'proof'
  | 'administration';

export const PATHS: Record<Screen, string> = {
  board: '/board',
  reports: '/reports',
  cases: '/cases',
  tasks: '/tasks',
  customers: '/customers',
  stock: '/stock',
  orders: '/orders',
  projects: '/projects',
  claims: '/claims',
  settlement: '/settlement',
  imports: '/import',
  outbox: '/outbox',
  decisions: '/decisions',
  audit: '/audit',
  policies: '/audit/policies',
  prices: '/prices',
  calendars: '/calendars',
  releases: '/releases',
  processes: '/processes',
  proof: '/proof',
  administration: '/administration',
};

const LEADS = [
  'dispatcher',
  'supervisor',
  'install-supervisor',
  'quality-engineer',
  'branch-manager',
  'chief-engineer',
  'general-manager',
  'auditor',
  'administrator',
];
const REPORTS = [
  'supervisor',
  'install-supervisor',
  'quality-engineer',
  'warranty-clerk',
  'parts-accountant',
  'settlement-clerk',
  'branch-manager',
  'chief-engineer',
  'general-manager',
  'auditor',
  'administrator',
];
const NO_ARCHIVE = ['analyst', 'rule-approver'];
const OUTBOX = ['agent', 'dispatcher', 'supervisor', 'branch-manager', 'auditor', 'administrator'];
const RULES = ['analyst', 'rule-approver', 'auditor', 'chief-engineer', 'general-manager', 'administrator'];
/** Who tells customers what something costs. */
const CHARGES = ['agent', 'technician', 'supervisor', 'parts-accountant', 'settlement-clerk', 'branch-manager'];
const STOCK = [
  'technician',
  'dispatcher',
  'supervisor',
  'parts-accountant',
  'warehouse-keeper',
  'settlement-clerk',
  'branch-manager',
  'chief-engineer',
  'general-manager',
  'auditor',
  'administrator',
];
const PROJECTS = [
  'agent',
  'supervisor',
  'install-supervisor',
  'warranty-clerk',
  'quality-engineer',
  'branch-manager',
  'chief-engineer',
  'general-manager',
  'auditor',
  'administrator',
];
const MONEY = [
  'supervisor',
  'install-supervisor',
  'quality-engineer',
  'chief-engineer',
  'warranty-clerk',
  'settlement-clerk',
  'branch-manager',
  'general-manager',
  'auditor',
  'administrator',
];
const PEOPLE = ['dispatcher', 'supervisor', 'branch-manager', 'general-manager', 'auditor', 'administrator'];

export function screensFor(me: Me): Screen[] {
  const { roles } = me;
  const any = (allowed: string[]) => roles.some((role) => allowed.includes(role));
  const archive = roles.some((role) => !NO_ARCHIVE.includes(role));
  const all: [Screen, boolean][] = [
    ['board', any(LEADS)],
    ['reports', any(REPORTS)],
    ['cases', true],
    ['tasks', true],
    ['customers', archive],
    ['stock', any(STOCK)],
    ['orders', any(STOCK)],
    ['projects', any(PROJECTS)],
    ['claims', archive],
    ['settlement', any(MONEY)],
    ['imports', any(['administrator', 'agent', 'parts-accountant', 'warehouse-keeper'])],
    ['outbox', any([...OUTBOX, ...REPORTS])],
    ['decisions', any(RULES)],
    ['audit', any(['auditor', 'administrator'])],
    ['policies', any(['auditor', 'general-manager', 'administrator'])],
    ['prices', any([...RULES, ...CHARGES])],
    ['calendars', any(RULES)],
    ['releases', any(RULES)],
    ['processes', any([...RULES, 'branch-manager', 'supervisor', 'quality-engineer'])],
    ['proof', any(['auditor', 'administrator'])],
    ['administration', any(PEOPLE)],
  ];
  return all.filter(([, allowed]) => allowed).map(([screen]) => screen);
}

/** Where a person's day begins. */
export function firstPage(me: Me): string {
  if (holds(me, 'administrator')) return PATHS.cases;
  if (holds(me, 'auditor')) return PATHS.audit;
  if (holds(me, 'analyst', 'rule-approver')) return PATHS.decisions;
  if (holds(me, 'branch-manager', 'general-manager')) return PATHS.board;
  if (holds(me, 'chief-engineer', 'supervisor')) return PATHS.cases;
  if (holds(me, 'parts-accountant', 'warehouse-keeper')) return PATHS.stock;
  if (holds(me, 'install-supervisor')) return PATHS.projects;
  if (holds(me, 'warranty-clerk')) return PATHS.claims;
  if (holds(me, 'settlement-clerk')) return PATHS.settlement;
  if (holds(me, 'agent')) return PATHS.customers;
  if (holds(me, 'technician', 'dispatcher')) return PATHS.tasks;
  return PATHS.cases;
}
