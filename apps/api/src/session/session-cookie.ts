import { instantOfMs, msOf, type Instant } from '@tertial/domain';
import type { CookieOptions, Request, Response } from 'express';

const NAME = 'tertial-session';
const HOURS = 12;

/** The session: who signed in and until when, in a cookie that is signed, so that nobody can write one, and that no script can read. */
export class SessionCookie {
  /** @param secure the browser sends it over https only. */
  constructor(private readonly secure: boolean) {}

  set(response: Response, personId: string, now: Instant): void {
    const until = msOf(now) + HOURS * 3_600_000;
    response.cookie(NAME, `${personId}|${instantOfMs(until)}`, { ...this.options(), maxAge: HOURS * 3_600_000 });
  }

  clear(response: Response): void {
    response.clearCookie(NAME, this.options());
  }

  /** The person of the session; null without one, with one that has ended, or that was not signed by us. */
  personId(request: Request, now: Instant): string | null {
    const value: unknown = request.signedCookies?.[NAME];
    if (typeof value !== 'string') return null;
    const [personId, until] = value.split('|');
    return personId && until && now < until ? personId : null;
  }

  private options(): CookieOptions {
    return { signed: true, httpOnly: true, sameSite: 'strict', secure: this.secure, path: '/' };
  }
}
