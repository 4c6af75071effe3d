import { listed, useOne } from './lists';
import { useSend } from './send';

export interface Shares {
  customer: number;
  outlet: number;
  maker: number;
  supplier: number;
  carrier: number;
  outletParty?: string;
  supplierParty?: string;
  carrierParty?: string;
}

export interface ClaimLine {
  line: number;
  costKind: string;
  partCode?: string;
  description: string;
  claimed: number;
  verdict: string;
  approved: number;
  reason?: string;
  note?: string;
  goodwill: boolean;
  payer?: string;
  receipt?: string;
  shares?: Shares;
  paidAt?: string;
}

export interface ClaimRow {
  number: string;
  organisation: string;
  unitId?: string;
  state: string;
  channel: string;
  claimant: string;
  serialNo?: string;
  model?: string;
  customerNo?: string;
  partCode: string;
  fault: string;
  foundOn: string;
  entitlement?: string;
  remedy?: string;
  claimed?: number;
  approved?: number;
  repeatOf?: string;
  filedAt: string;
  endedAt?: string;
}

export interface Claim {
  claim: ClaimRow;
  faultText?: string;
  cause?: string;
  firstUse?: string;
  parent?: string;
  unproven: boolean;
  entitlement?: {
    status: string;
    end?: string;
    basis?: string;
    receipt?: string;
    covered: boolean;
    coveredWhy?: string;
  };
  remedy?: { proposed?: string; until?: string; decided?: string; why?: string };
  evidence?: { rounds: number; missing: boolean; question?: string };
  goodwill?: { why?: string; approved?: boolean; by?: string; note?: string };
  decision?: { by?: string; at?: string };
  appeal?: { at?: string; why?: string; won?: boolean; by?: string; note?: string };
  lines: ClaimLine[];
  splitWhy?: string;
  replacement?: { serialNo?: string; loan?: boolean };
  refund?: { on?: string; reference?: string };
}

export interface Extension {
  number: string;
  organisation: string;
  unitId?: string;
  state: string;
  projectNumber?: string;
  serialNo?: string;
  model?: string;
  contractNo: string;
  contractSignedOn?: string;
  contractClause?: string;
  contractEndDate: string;
  appliedBy?: string;
  appliedAt: string;
  reviewedBy?: string;
  recommended?: boolean;
  reviewNote?: string;
  decidedBy?: string;
  decidedAt?: string;
  decisionNote?: string;
  acceptedOn?: string;
  notedOnReport?: boolean;
  noteReference?: string;
}

export const claims = listed<ClaimRow>('/api/claims');
export const extensions = listed<Extension>('/api/extensions');

const claimPath = (number: string) => `/api/claims/${encodeURIComponent(number)}`;
const extensionPath = (number: string) => `/api/extensions/${encodeURIComponent(number)}`;

export const useClaim = (number: string) => useOne<Claim>(claimPath(number));
export const useExtension = (number: string) => useOne<Extension>(extensionPath(number));
export const useFileClaim = () => useSend<unknown, Claim>('POST', '/api/claims');
export const useApplyExtension = () => useSend<unknown, Extension>('POST', '/api/extensions');
export const useWithdrawClaim = (number: string) => useSend('POST', `${claimPath(number)}/withdraw`);
export const useWithdrawExtension = (number: string) => useSend('POST', `${extensionPath(number)}/withdraw`);
