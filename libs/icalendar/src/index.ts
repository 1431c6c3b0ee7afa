/** Deadlines and meetings as calendar programs read them. */
export { calendarText, type CalendarOptions } from './calendar-text';
