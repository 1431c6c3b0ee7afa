/** Oslo's time as calendars name it. */
export const OSLO_TZID = 'Europe/Oslo';

/**
 * Oslo's clock changes since 1996 (directive 2000/84/EC: last Sundays of March and October, 01:00 UTC), RFC 5545 §3.6.5. Written out:
 * libraries of time zones answer Oslo by its alias Berlin, whose name Outlook would show, and change with every release.
 */
export const OSLO_VTIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${OSLO_TZID}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');
