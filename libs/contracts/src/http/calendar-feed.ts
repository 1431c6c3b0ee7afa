import { z } from 'zod';
import { instantSchema } from './shared';

/** Whose calendar: one's own, or the agency's (coordinators only). */
export const calendarFeedOwners = ['mine', 'agency'] as const;
export const calendarFeedOwnerSchema = z.enum(calendarFeedOwners);
export type CalendarFeedOwner = (typeof calendarFeedOwners)[number];

const standingFeedSchema = z.object({ madeAt: instantSchema }).nullable();

/** GET /api/calendar-feeds: which calendars have an address; null: none. The addresses themselves are not kept. */
export const calendarFeedsSchema = z.object({
  mine: standingFeedSchema,
  /** Absent for who is no coordinator. */
  agency: standingFeedSchema.optional(),
});
export type CalendarFeeds = z.infer<typeof calendarFeedsSchema>;

/**
 * POST /api/calendar-feeds/:owner. `replaces`: when the address was made that who asks has seen and gives up, null: none; refused (409)
 * when the calendar has another by now. Absent: whichever there is.
 */
export const newCalendarFeedInputSchema = z.object({ replaces: instantSchema.nullish() }).optional();
export type NewCalendarFeedInput = z.output<typeof newCalendarFeedInputSchema>;

/** The answer: the address, shown this once. */
export const newCalendarFeedSchema = z.object({ address: z.string() });
export type NewCalendarFeed = z.infer<typeof newCalendarFeedSchema>;
