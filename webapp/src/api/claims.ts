import type { Receipt } from './decisions';
import { listed, useOne } from './lists';
import { useSend } from './send';

export interface Shares {
  customer: number;
  outlet: number;
  maker: number;
  supplier: number;
  carrier: number;
}

export interface ClaimLine {
  no: number;
  costKind: string;
  partCode?: string;
  description: string;
  claimed: number;
  verdict: string;
  approved: number;
  reason?: string;
  note?: string;
  goodwill: boolean;
  payer?: { party?: string; mode?: string; receiptId?: string };
  shares?: Shares;
  bearers?: { outlet?: string; supplier?: string; carrier?: string };
  shared: boolean;
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
  partCode: string;
  fault: string;
  filedAt: string;
  entitlement?: string;
  remedy?: string;
  claimed?: number;
  approved?: number;
  repeatOf?: string;
  unproven?: boolean;
}

export interface Claim extends Omit<ClaimRow, 'entitlement' | 'remedy'> {
  faultText?: string;
  cause?: string;
  foundOn: string;
  firstUse?: string;
  trialRun?: boolean;
  repairCase?: string;
  filedBy?: string;
  entitlement?: { status: string; end?: string; basis?: string; receiptId?: string };
  receipt?: Receipt;
  proposal?: { remedy?: string; until?: string };
  decided?: {
    covered?: boolean;
    coveredWhy?: string;
    cause?: string;
    remedy?: string;
    remedyWhy?: string;
    by?: string;
    at?: string;
  };
  evidence?: { rounds: number; missing: boolean; question?: string };
  goodwill?: { why?: string; approved?: boolean; by?: string; note?: string };
  appeal?: { at?: string; why?: string; won?: boolean; by?: string; note?: string };
  outcome?: {
    splitWhy?: string;
    replacementId?: number;
    replacementSerialNo?: string;
    replacementLoan?: boolean;
    refundOn?: string;
    refundReference?: string;
    endedAt?: string;
  };
  lines: ClaimLine[];
}

export interface Extension {
  number: string;
  organisation: string;
  state: string;
  projectNumber?: string;
  equipmentId?: number;
  serialNo?: string;
  contract: { no: string; signedOn?: string; clause?: string; endDate: string };
  appliedBy?: string;
  appliedAt: string;
  review?: { by?: string; at?: string; recommended?: boolean; note?: string };
  decision?: { by?: string; at?: string; note?: string };
  acceptedOn?: string;
  noted?: boolean;
  noteReference?: string;
}

export const claims = listed<ClaimRow>('/api/claims');
export const extensions = listed<Extension>('/api/extensions');

const claimPath = (number: string) => `/api/claims/${encodeURIComponent(number)}`;
const extensionPath = (number: string) => `/api/extensions/${encodeURIComponent(number)}`;

export const useClaim = (number: string) => useOne<Claim>(claimPath(number));
export const useExtension = (number: string) => useOne<Extension>(extensionPath(number));
export const useFileClaim = () => useSend<unknown, { number: string }>('POST', '/api/claims');
export const useApplyExtension = () => useSend<unknown, { number: string }>('POST', '/api/extensions');
export const useAppeal = (number: string) => useSend('POST', `${claimPath(number)}/appeal`);
export const useWithdrawClaim = (number: string) => useSend('POST', `${claimPath(number)}/withdraw`);
