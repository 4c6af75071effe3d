/** Who registers and changes projects. */
export const REGISTRARS = [
  'agent',
  'supervisor',
  'install-supervisor',
  'quality-engineer',
  'branch-manager',
  'chief-engineer',
  'general-manager',
  'administrator',
];
