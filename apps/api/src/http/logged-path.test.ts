import { loggedPath } from './logged-path';

test.each([
  ['/api/calendars/abc_DEF-123.ics', '/api/calendars/…'],
  ['/API/Calendars/abc', '/API/Calendars/…'],
  ['/api/calendars/abc/def', '/api/calendars/…'],
  ['/api/calendar-feeds/mine', '/api/calendar-feeds/mine'],
  ['/api/items/7', '/api/items/7'],
])('a log never holds the secret of a calendar: %s', (path, logged) => {
  expect(loggedPath(path)).toBe(logged);
});
