import { useQuery } from '@tanstack/react-query';
import { documentsOf } from './documents';

export function useDocuments(caseNumber: string) {
  return useQuery({ queryKey: ['case', caseNumber, 'documents'], queryFn: () => documentsOf(caseNumber) });
}
