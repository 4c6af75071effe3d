import type { Bilingual } from '../text/language';
import type { Answer } from './contract';
import { listed, useOne } from './lists';
import { useSend } from './send';

export type Shares = Answer<'ClaimReads.SharesView', 'customer' | 'outlet' | 'maker' | 'supplier' | 'carrier'>;

export type ClaimLine = Answer<
  'ClaimReads.LineView',
  'line' | 'costKind' | 'description' | 'claimed' | 'verdict' | 'approved' | 'goodwill',
  { shares?: Shares }
>;

export type ClaimRow = Answer<
  'ClaimReads.Row',
  'number' | 'organisation' | 'state' | 'channel' | 'claimant' | 'partCode' | 'fault' | 'filedAt'
>;

export type Claim = Answer<
  'ClaimReads.View',
  'unproven',
  {
    claim: ClaimRow;
    evidence?: Answer<'ClaimReads.EvidenceView', 'rounds'>;
    lines: ClaimLine[];
  }
>;

export type Extension = Answer<
  'ExtensionReads.View',
  'number' | 'organisation' | 'state' | 'contractNo' | 'contractEndDate' | 'appliedAt'
>;

export type Claimant = Answer<'ClaimController.Claimant', 'claimant', { name: Bilingual }>;

export const claims = listed<ClaimRow>('/api/claims');
export const extensions = listed<Extension>('/api/extensions');

const claimPath = (number: string) => `/api/claims/${encodeURIComponent(number)}`;
const extensionPath = (number: string) => `/api/extensions/${encodeURIComponent(number)}`;

export const useClaim = (number: string) => useOne<Claim>(claimPath(number));
export const useExtension = (number: string) => useOne<Extension>(extensionPath(number));
export const useClaimants = (organisation: string | undefined) =>
  useOne<Claimant[]>(
    `/api/claims/claimants?organisation=${encodeURIComponent(organisation ?? '')}`,
    organisation !== undefined,
  );
export const useFileClaim = () => useSend<unknown, Claim>('POST', '/api/claims');
export const useApplyExtension = () => useSend<unknown, Extension>('POST', '/api/extensions');
export const useWithdrawClaim = (number: string) => useSend('POST', `${claimPath(number)}/withdraw`);
export const useWithdrawExtension = (number: string) => useSend('POST', `${extensionPath(number)}/withdraw`);
