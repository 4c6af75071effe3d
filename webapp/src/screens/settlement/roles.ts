/** Who books deposits and corrections. */
export const BOOKERS = ['settlement-clerk', 'general-manager'];

/** Who draws up the statements of a month. */
export const DRAWERS = ['settlement-clerk', 'general-manager', 'administrator'];

/** Who stands above outlets and installers, and enters what they did well or wrong. */
export const ASSESSORS = [
  'supervisor',
  'install-supervisor',
  'quality-engineer',
  'settlement-clerk',
  'branch-manager',
  'chief-engineer',
  'general-manager',
  'administrator',
];
