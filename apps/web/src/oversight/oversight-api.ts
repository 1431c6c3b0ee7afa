import type { Oversight } from '@tertial/contracts';
import { useQuery } from '@tanstack/react-query';
import { get } from '../api/request';

export function useOversight() {
  return useQuery({ queryKey: ['oversight'], queryFn: () => get<Oversight>('oversight') });
}
