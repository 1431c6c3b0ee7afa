import {
  localDate,
  newCommand,
  osloDate,
  osloInstant,
  previewYear,
  type CommandBody,
  type Preview,
  type PreviewWords,
} from '@tertial/domain';
import { passOnCommand } from '@tertial/engine';
import { renderDayMail } from '@tertial/mail';
import { previewInput } from '@tertial/persistence';
import type { Simulation } from '@tertial/simulation/simulate';
import { simpleParser } from 'mailparser';
import { liveThrough, sampleLetter } from './support/a-simulation';

// Seven weeks are lived through in some ten seconds, on a machine that does nothing else.
jest.setTimeout(300_000);

const [FROM, UNTIL] = [localDate('2026-02-02'), localDate('2026-03-20')];
/** A Friday evening after the last act: from then on nobody does anything. */
const LOOK = osloInstant(localDate('2026-02-13'), '20:00');

type Act = Simulation['script'][number];
type Look = NonNullable<Simulation['looks']>[number];

const act = (at: string, who: string, what: object, match?: string) =>
  ({ at: `2026-02-${at}`, who, ...(match && { match }), ...what }) as Act;
const away = (at: string, person: string, from: string, to: string, deputy?: string) =>
  act(at, 'coordinator', { do: 'be-away', args: { person, from, to, ...(deputy && { deputy }) } });

const FOG = 'tåkevarsling';
const COURSES = 'på antall deltakere på kursene';
const BOATS = 'redningsskøyter';
const BEACHES = 'trygge strender';
const NEW_WORDS = 'Direktoratet skal følge opp strendene på nytt.';
const SURVEY = 'publikumsundersøkelse';
const SYNNE = { name: 'Synne Vardal', email: 'synne.vardal@etaten.example' };
const LIVE = { name: 'Live Strand', email: 'live.strand@etaten.example' };

/** Everything that makes a plan another than the letter’s own. */
const SCRIPT: Act[] = [
  act('02T07:30', 'coordinator', { do: 'assign', args: { owner: LIVE, deputy: null } }, COURSES),
  act('02T07:32', 'coordinator', { do: 'assign', args: { owner: SYNNE } }, 'farvannsskilt'),
  act('02T07:35', 'coordinator', { do: 'set-policy', args: { kind: 'assignment', fields: { innerWorkingDays: 5 } } }),
  act('02T07:40', 'coordinator', { do: 'bounce', args: { person: 'oppdrag.3.3@etaten.example' } }),
  act(
    '02T07:45',
    'coordinator',
    {
      do: 'change-series',
      args: {
        ...{ frequency: 'month', day: { kind: 'day-of-month', day: 10, monthsAfter: 1 }, from: '2026-02-02' },
        reason: 'Avtalt.',
      },
    },
    COURSES,
  ),
  // One is back before the look, one whose absences overlap is away over it, and the coordinator will be.
  away('03', 'oppdrag.3.2@etaten.example', '2026-02-04', '2026-02-11'),
  away('03', 'oppdrag.3.1@etaten.example', '2026-02-09', '2026-03-06', 'stedfortreder.3.2@etaten.example'),
  away('03', 'oppdrag.3.1@etaten.example', '2026-03-02', '2026-03-11', 'stedfortreder.3.1@etaten.example'),
  away('03', 'koordinator@etaten.example', '2026-03-09', '2026-03-13', 'stedfortreder.4.1@etaten.example'),
  // The ministry’s date is 10 March; what was sent back has a date of the agency’s own.
  act('04', 'coordinator', { do: 'extend', args: { due: '2026-03-10', reference: '26/11-2' } }, BOATS),
  act('05', 'deputy', { do: 'deliver', args: { evidence: '26/11-3' } }, BOATS),
  act('06', 'ministry', { do: 'return', args: { due: '2026-02-27', reason: 'Skjemaet mangler.' } }, BOATS),
  act(
    '06',
    'coordinator',
    { do: 'wait', args: { deliverable: 1, on: 'Høringsinstansene', chaseOn: '2026-03-04' } },
    'felles standard',
  ),
  act('09', 'owner', { do: 'request-extension', args: { due: '2026-09-01', reason: 'Været.' } }, FOG),
  act('10', 'coordinator', { do: 'forward-extension', args: { reference: '26/99-1' } }, FOG),
  act('10', 'owner', { do: 'decline', args: { reason: 'Dette er ikke vårt.' } }, 'kunstig intelligens'),
  act('11', 'coordinator', { do: 'leave', args: { person: LIVE.email, day: '2026-03-02', successor: SYNNE.name } }),
  act('12', 'coordinator', { do: 'leave', args: { person: 'stedfortreder.3.3@etaten.example', day: '2026-03-09' } }),
  act('13', 'coordinator', { do: 'nudge', args: { words: 'Departementet venter.' } }, BOATS),
  // What others change after the last round before the look is told in the first one after it.
  act(
    '13',
    'coordinator',
    {
      do: 'pause-series',
      args: { from: '2026-06-01', until: '2026-07-31', reason: 'Nytt fagsystem.' },
    },
    COURSES,
  ),
  act('13', 'coordinator', { do: 'set-inner', args: { deliverable: 1, workingDays: 20 } }, 'felles standard'),
  act('13', 'coordinator', { do: 'set-policy', args: { kind: 'assignment', fields: { innerWorkingDays: 8 } } }),
  act('13', 'coordinator', { do: 'cancel', args: { reason: 'Oppdraget utgår.' } }, 'farvannsskilt'),
];

/** A mail as it is compared: to the minute, and without its links, which hold secrets. */
interface Told {
  readonly at: string;
  readonly to: string;
  readonly subject: string;
  readonly lines: readonly string[];
  readonly text: string;
}

function told(
  mail: { at: string; to: string; subject: string; text: string },
  steps: Preview['mails'][number]['steps'] | readonly { key: string; reason: string }[],
): Told {
  const lines = steps.map(({ key, reason }) => `${key} ${reason}`).sort();
  const text = mail.text.replaceAll('\r', '').replace(/^ {2}\S.*:\n {2}http\S+\n/gm, '');
  return { ...mail, at: mail.at.slice(0, 16), lines, text: text.trim() };
}

const found = <T>(it: T | undefined | null): T => {
  if (it === undefined || it === null) throw new Error('The preview tells of somebody or something unknown');
  return it;
};

/** The coordinator's mark, before the look: the item of which more time was asked for. */
const MARK: Look = {
  at: osloInstant(localDate('2026-02-13'), '18:00'),
  async see({ items, time }, { coordinator: { personId: by, agencyId } }) {
    const at = await time.now();
    const asked = { personId: by, agencyId, roles: ['coordinator' as const] };
    const { rows } = await items.listItems({ q: FOG }, asked, osloDate(at));
    expect(rows).toHaveLength(1);
    const { id: itemId, version } = found(rows[0]);
    expect(await items.exemptItem({ itemId, version, ground: 'offl. § 15', at, by })).toMatchObject({ ok: true });
  },
};

/** What a later letter does to two items, before the look too. */
const LETTER: Look = {
  at: osloInstant(localDate('2026-02-13'), '18:30'),
  async see({ items, engine, inbox, ids, time }, { coordinator: { personId, name, agencyId } }) {
    const at = await time.now();
    const asked = { personId, agencyId, roles: ['coordinator' as const] };
    const give = async (q: string, bodyOf: (text: string) => CommandBody) => {
      const { rows } = await items.listItems({ q }, asked, osloDate(at));
      const { id, text } = found(rows[0]);
      const actor = { personId, name, role: 'coordinator' } as const;
      const command = newCommand({ id: ids(), body: bodyOf(text) }, id, actor, at);
      await inbox.receive(command);
      expect(await passOnCommand(engine, inbox, time, command)).toMatchObject({ kind: 'done' });
    };
    const reference = 'Supplerende tildelingsbrev nr. 1';
    const words = 'Oppdraget om strendene får ny ordlyd.';
    await give(BEACHES, (before) => ({ kind: 'amend', words, reference, text: { before, after: NEW_WORDS } }));
    await give(SURVEY, () => ({ kind: 'supersede', reason: 'Går opp i «Ny undersøkelse»', reference }));
  },
};

function lookAhead(foretold: Told[]): Look {
  return {
    at: LOOK,
    async see({ policies, people, time }, { coordinator }) {
      const agencyId = found(coordinator.agencyId);
      const now = await time.now();
      const source = await policies.previewSource(agencyId, now);
      const preview = previewYear(previewInput(source, source.changes, now, UNTIL));
      const items = new Map(source.items.map(({ id, words }) => [id, words]));
      const words: PreviewWords = {
        item: (id) => found(items.get(id)),
        person: (id) => found(source.people.get(id)),
      };
      const agency = await people.agency(agencyId);
      const options = { publicUrl: 'http://tertial.example', agencyName: found(agency).name };
      for (const mail of preview.mails) {
        const ofMinistry = source.ministry.includes(mail.personId);
        const asked = { ...options, coordinator: await people.coordinatorOf(agencyId) };
        const { subject, text } = renderDayMail(
          preview.dayMail(mail, words),
          ofMinistry ? { publicUrl: options.publicUrl } : asked,
        );
        foretold.push(told({ at: mail.at, to: words.person(mail.personId).email, subject, text }, mail.steps));
      }
    },
  };
}

function lookBack(sent: Told[]): Look {
  return {
    at: osloInstant(UNTIL, '20:00'),
    async see({ mails }) {
      for (const { id, at, to, subject, items } of await mails.sentMails(LOOK)) {
        const { text = '' } = await simpleParser(found(await mails.mailContent(id)).raw);
        sent.push(told({ at, to, subject, text }, items));
      }
    },
  };
}

describe('an agency in which people are away, leave, ask for more time, hand over and say no', () => {
  const foretold: Told[] = [];
  const sent: Told[] = [];

  beforeAll(async () => {
    const looks = [MARK, LETTER, lookAhead(foretold), lookBack(sent)];
    const { refused } = await liveThrough({
      letter: await sampleLetter(),
      from: FROM,
      until: UNTIL,
      script: SCRIPT,
      looks,
    });
    expect(refused.filter((sentence) => sentence !== null)).toEqual([]);
  });

  test('is sent what the preview said, mail for mail and word for word', () => {
    expect(sent.sort(byMoment)).toEqual(foretold.sort(byMoment));
  });

  test('is told no words of what is exempt from public disclosure', () => {
    expect(sent.filter(({ subject, text }) => /tåkevarsl|26\/99-1/i.test(`${subject} ${text}`))).toEqual([]);
  });

  test.each([
    ['what somebody who was away hears when back', 'oppdrag.3.1@etaten.example', 'Mens du var borte'],
    ['on whose behalf a deputy is told', 'stedfortreder.3.1@etaten.example', 'På vegne av'],
    ['what a successor gets', SYNNE.email, 'Du er satt opp som ansvarlig.'],
    ['the ministry’s own date of what was sent back', '@departementet.example', 'Frist tirsdag 10. mars 2026'],
    ['a pause, with how long and by whom', LIVE.email, 'Rapporteringen har pause fra 1. juni 2026'],
    ['another inner date, with the one before it', 'stedfortreder.3.1@etaten.example', 'er flyttet'],
    ['an inner date that a rule has moved', 'oppdrag.4.1@etaten.example', 'arbeidsdager før departementets, ikke 5'],
    ['a new text with the one before it', 'oppdrag.4.1@etaten.example', NEW_WORDS],
    ['what is replaced', 'stedfortreder.3.3@etaten.example', 'Begrunnelse: Går opp i «Ny'],
    ['what is called off', SYNNE.email, 'Begrunnelse: Oppdraget utgår.'],
    ['a nudge', 'oppdrag.3.2@etaten.example', 'Departementet venter.'],
    ['whom something waits for', 'koordinator@etaten.example', 'Høringsinstansene'],
    ['an address that does not work', 'koordinator@etaten.example', 'No such mailbox'],
    ['an item that is exempt from public disclosure', '@departementet.example', 'Unntatt offentlighet'],
  ])('among it is %s', (_what, to, words) => {
    const mails = sent.filter((mail) => mail.to.endsWith(to));
    expect(mails.some(({ subject, text }) => `${subject}\n${text}`.includes(words))).toBe(true);
  });
});

function byMoment(a: Told, b: Told): number {
  return `${a.at} ${a.to}` < `${b.at} ${b.to}` ? -1 : 1;
}
