import type { PersonRole } from '@tertial/contracts';

export interface NavigationLink {
  readonly to: string;
  readonly text: string;
}

const LINKS: readonly (NavigationLink & { readonly roles: readonly PersonRole[] })[] = [
  { to: '/', text: 'Oversikt', roles: ['coordinator', 'ministry'] },
  { to: '/', text: 'Mine oppdrag', roles: ['owner'] },
  { to: '/brev', text: 'Brev', roles: ['coordinator'] },
  { to: '/oppdrag', text: 'Oppdrag', roles: ['coordinator', 'ministry'] },
  { to: '/datoer', text: 'Regler og datoer', roles: ['coordinator', 'ministry'] },
  { to: '/personer', text: 'Personer', roles: ['coordinator'] },
  { to: '/varslingsregler', text: 'Varslingsregler', roles: ['coordinator'] },
  { to: '/utsendinger', text: 'Utsendinger', roles: ['coordinator'] },
  { to: '/kalender', text: 'Kalender', roles: ['coordinator', 'owner'] },
];

/** The links of the head of the page for who has these roles; each address once. */
export function navigationOf(roles: readonly PersonRole[]): NavigationLink[] {
  const allowed = LINKS.filter((link) => link.roles.some((role) => roles.includes(role)));
  return allowed.filter((link, index) => allowed.findIndex((other) => other.to === link.to) === index);
}
