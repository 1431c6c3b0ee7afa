import { useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  AnchorsAnswer,
  DateRuleInput,
  MinistryRules,
  MovesAnswer,
  ReportDateAnswer,
  reportDateInputSchema,
} from '@tertial/contracts';
import type { z } from 'zod';
import { get, post, put } from '../api/request';
import { useAct } from '../api/use-act';

export type ReportDateInput = z.input<typeof reportDateInputSchema>;
export type ReportOfYear = Pick<ReportDateAnswer, 'year' | 'report'>;
export type RuleSubject = AnchorsAnswer['byRule'][number]['subject'];

/** What the deadlines of a budget year are counted from. */
export function useAnchors(agencyId: string, year: number) {
  return useQuery({
    queryKey: ['anchors', agencyId, year],
    queryFn: () => get<AnchorsAnswer>(`agencies/${agencyId}/anchors/${year}`),
    enabled: agencyId !== '',
  });
}

/** What a date of a main report would move, and entering it: everything that follows it is derived anew. */
export function useReportDate(agencyId: string, { year, report }: ReportOfYear) {
  return usePreviewed<ReportDateInput, ReportDateAnswer>(`agencies/${agencyId}/report-dates/${year}/${report}`);
}

/** Whose rule it is: an agency's, or a ministry's for its agencies. */
export type RuleOwner = { readonly agencyId: string } | { readonly ministry: string };

/** The same for a new version of a rule. */
export function useDateRule(owner: RuleOwner, subject: RuleSubject) {
  const whose = 'agencyId' in owner ? `agencies/${owner.agencyId}` : `ministries/${encodeURIComponent(owner.ministry)}`;
  return usePreviewed<DateRuleInput, MovesAnswer>(`${whose}/date-rules/${subject}`);
}

/** What the ministries have decided for their agencies. */
export function useMinistryRules(year: number) {
  return useQuery({
    queryKey: ['ministry-rules', year],
    queryFn: () => get<MinistryRules>(`ministries/date-rules/${year}`),
  });
}

function usePreviewed<Input, Answer>(path: string) {
  const client = useQueryClient();
  const preview = useAct({ mutationFn: (input: Input) => post<MovesAnswer>(`${path}/preview`, input) });
  const save = useAct({
    mutationFn: (input: Input) => put<Answer>(path, input),
    onSuccess: () => client.invalidateQueries(),
  });
  return { preview, save };
}
