/** The case that hangs on a number, as every page of its details asks for it. */
export const caseFile = (number: string, kind: string) => ({
  [`GET /api/cases/${number}`]: {
    number,
    kind,
    organisation: 'central-ac',
    unitId: 'central-ac.south',
    status: 'open',
    reportedAt: '2026-11-22T01:00:00Z',
    openedAt: '2026-11-22T01:00:00Z',
  },
});
