import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { freshSystem, type System } from './system';
import { barriers, visitor, type Visitor } from './visitor';

/** The demo's people, by what they are in it. */
export const COORDINATOR = 'Kari Fjellstad';
export const OWNER = 'Amir Rahimi';
export const MINISTRY = 'Torbjørn Vestre';

const SHOTS = process.env['TEST_SHOTS'];

/** A system, and a browser to open it in. */
export interface Opened {
  readonly system: System;
  readonly browser: Browser;
}

/** Somebody at a browser before a system. */
export interface Desk extends Opened, Visitor {}

/** A fresh system and a browser for all tests of a file. `prepare`: what has to be there first. */
export function openSystem(prepare: (opened: Opened) => Promise<void> | void): void {
  let browser: Browser | undefined;
  beforeAll(async () => {
    const system = await freshSystem();
    browser = await chromium.launch({ executablePath: process.env['TEST_CHROMIUM'] ?? '', args: ['--no-sandbox'] });
    await prepare({ system, browser });
  }, 240_000);
  afterAll(() => browser?.close());
}

/**
 * The same, with somebody at the browser. After each test the page that it ended on must be one that everybody can use, on every
 * screen, and that asks no other host for anything.
 */
export function openDesk(prepare: (desk: Desk) => Promise<void> | void): void {
  let desk: Desk | undefined;
  openSystem(async (opened) => {
    desk = { ...opened, ...(await visitor(opened.browser, opened.system.url)) };
    desk.page.setDefaultTimeout(20_000);
    await prepare(desk);
  });
  afterEach(async () => {
    if (!desk) return;
    expect(await barriers(desk.page)).toEqual([]);
    expect(desk.wrongs.splice(0)).toEqual([]);
  });
}

/** Pictures for somebody to look at, of a wide and a narrow screen; only when TEST_SHOTS names a folder. */
export async function shoot(page: Page, name: string): Promise<void> {
  if (!SHOTS) return;
  const before = page.viewportSize();
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: join(SHOTS, `${name}-${width}.png`), fullPage: true });
  }
  if (before) await page.setViewportSize(before);
}
