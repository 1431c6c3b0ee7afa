import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import type { PersonRole } from '@tertial/contracts';

/** Who has signed in, as of this request. */
export interface SignedIn {
  readonly id: string;
  readonly name: string;
  /** null for people of the ministry. */
  readonly agencyId: string | null;
  readonly roles: readonly PersonRole[];
  /** Of people of the ministry: which one, and its agencies; absent or null while nobody has said it. */
  readonly ministry?: string | null | undefined;
  readonly oversees?: readonly string[] | null;
  /** Persons who are away and for whom this one stands in today; absent: nobody. */
  readonly standsInFor?: readonly string[];
}

/** What the session guard puts on the request. */
export interface WithPerson {
  person: SignedIn;
}

/** The person who asks. */
export const Me = createParamDecorator(
  (_data: unknown, context: ExecutionContext): SignedIn => context.switchToHttp().getRequest<WithPerson>().person,
);

export const OPEN_TO_ALL = 'open-to-all';
/** No session is needed. */
export const OpenToAll = (): ClassDecorator => applyDecorators(SetMetadata(OPEN_TO_ALL, true), ApiSecurity({}));

export const ONLY_FOR = 'only-for';
/** Only for people with one of these roles. */
export const OnlyFor = (...roles: PersonRole[]) => SetMetadata(ONLY_FOR, roles);
