import { createBrowserRouter } from 'react-router';
import { AppFrame } from './shell/app-frame';
import { NotFoundPage, FaultPage } from './shell/fault-page';
import { CoordinatorOnly } from './session/coordinator-only';
import { SignInPage } from './session/sign-in-page';

/** Each page is fetched when it is first asked for: who comes from a mail needs one of them. */
export const router = createBrowserRouter([
  { path: '/logg-inn', Component: SignInPage, ErrorBoundary: FaultPage },
  {
    path: '/fra-epost',
    ErrorBoundary: FaultPage,
    lazy: async () => ({ Component: (await import('./mail-link/mail-link-page')).MailLinkPage }),
  },
  {
    path: '/',
    Component: AppFrame,
    ErrorBoundary: FaultPage,
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./session/home-page')).HomePage }) },
      { path: 'oppdrag', lazy: async () => ({ Component: (await import('./item/items-page')).ItemsPage }) },
      { path: 'oppdrag/:id', lazy: async () => ({ Component: (await import('./item/item-page')).ItemPage }) },
      { path: 'kalender', lazy: async () => ({ Component: (await import('./calendar/calendar-page')).CalendarPage }) },
      { path: 'datoer', lazy: async () => ({ Component: (await import('./anchor/dates-page')).DatesPage }) },
      {
        Component: CoordinatorOnly,
        children: [
          { path: 'brev', lazy: async () => ({ Component: (await import('./letter/letters-page')).LettersPage }) },
          { path: 'brev/:id', lazy: async () => ({ Component: (await import('./letter/letter-page')).LetterPage }) },
          { path: 'personer', lazy: async () => ({ Component: (await import('./person/people-page')).PeoplePage }) },
          {
            path: 'varslingsregler',
            lazy: async () => ({ Component: (await import('./reminder/policy-page')).PolicyPage }),
          },
          { path: 'utsendinger', lazy: async () => ({ Component: (await import('./mail/mails-page')).MailsPage }) },
          {
            path: 'kommende-utsendinger',
            lazy: async () => ({ Component: (await import('./mail/preview-page')).PreviewMailsPage }),
          },
          { path: 'utsendinger/:id', lazy: async () => ({ Component: (await import('./mail/mail-page')).MailPage }) },
        ],
      },
      { path: '*', Component: NotFoundPage },
    ],
  },
]);
