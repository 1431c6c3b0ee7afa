import type { DayMail } from '@tertial/domain';
import { renderDayMail } from '@tertial/mail';
import {
  coordinatorsMail,
  firstMail,
  manyUnowned,
  nastyMail,
  options,
  ownersMail,
} from '@tertial/mail/fixtures/invented';
import { changesMail } from '@tertial/mail/fixtures/news';
import { leadersMail, ministrysMail, weeklyCoordinatorsMail, weeklyOwnersMail } from '@tertial/mail/fixtures/summaries';
import { chromium, type Browser, type Page } from 'playwright-core';
import { barriers } from './support/visitor';

/** A mail stands in the page of a mail program: that has the landmarks. */
const OF_WHOLE_PAGES = /^(landmark-one-main|region):/;
/** A small phone, and less than any mail program leaves of a window. */
const NARROWEST = { width: 320, height: 640 };

const MAILS: readonly (readonly [string, DayMail])[] = [
  ['an owner’s', ownersMail],
  ['the first of an item', firstMail],
  ['an owner’s week', weeklyOwnersMail],
  ['of what others have changed', changesMail],
  ['a coordinator’s', coordinatorsMail],
  ['a coordinator’s week', weeklyCoordinatorsMail],
  ['a unit leader’s', leadersMail],
  ['the ministry’s month', ministrysMail],
  ['a very long one', manyUnowned(60)],
  ['one with words that break pages', nastyMail],
];

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: process.env['TEST_CHROMIUM'] ?? '', args: ['--no-sandbox'] });
  page = await browser.newPage({ locale: 'nb-NO' });
});
afterAll(() => browser?.close());

describe.each(MAILS)('the mail %s', (_whose, mail) => {
  test.each(['light', 'dark'] as const)(
    'can be read by everybody, on %s ground and on any screen',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await page.setContent(renderDayMail(mail, options).html);
      expect((await barriers(page)).filter((it) => !OF_WHOLE_PAGES.test(it))).toEqual([]);
      await page.setViewportSize(NARROWEST);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(NARROWEST.width);
      const ground = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
      expect(ground).toBe(colorScheme === 'dark' ? 'rgb(27, 30, 34)' : 'rgb(255, 255, 255)');
    },
  );

  test('says all of it without pictures and asks nobody for anything', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(renderDayMail(mail, options).html);
    expect(asked).toEqual([]);
    expect(await page.locator('img, svg, object, iframe, link, script').count()).toBe(0);
  });
});
