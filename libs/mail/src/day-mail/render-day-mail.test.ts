import { composeDayMail, norwegianDate, type DayMail } from '@tertial/domain';
import { exemptCoordinatorsMail, exemptMail } from './exempt.fixture';
import {
  coordinatorsMail,
  deliverable,
  firstMail,
  item,
  kari,
  manyComing,
  manyUnowned,
  nastyMail,
  options,
  ownersMail,
  row,
  today,
} from './invented.fixture';
import { changesMail, declinedMail, newsMail, ruleMail, ruleOfManyMail } from './news.fixture';
import { renderDayMail } from './render-day-mail';
import { leadersMail, ministrysMail, weeklyCoordinatorsMail, weeklyOwnersMail } from './summaries.fixture';

const mails: [string, DayMail][] = [
  ['an owner with something of everything', ownersMail],
  ['an owner’s first mail', firstMail],
  ['a coordinator with a question of each kind', coordinatorsMail],
  ['an owner of whose deadlines others have decided', newsMail],
  ['an owner of whose items others have changed more than deadlines', changesMail],
  ['an owner some of whose inner dates a rule has moved', ruleMail],
  ['an owner many of whose inner dates a rule has moved', ruleOfManyMail],
  ['a coordinator whom an owner has answered', declinedMail],
  ['an owner of what is exempt from public disclosure', exemptMail],
  ['a coordinator of what is exempt, beside what is not', exemptCoordinatorsMail],
  ['an owner who wants one mail a week', weeklyOwnersMail],
  ['a coordinator’s summary of the week', weeklyCoordinatorsMail],
  ['a unit’s leader', leadersMail],
  ['the ministry’s month, two agencies', ministrysMail],
];

describe.each(mails)('%s', (_name, mail) => {
  const { subject, text, html } = renderDayMail(mail, options);

  it('reads as it was agreed on', () => {
    expect(subject).toMatchSnapshot('subject');
    expect(text).toMatchSnapshot('text');
    expect(html).toMatchSnapshot('html');
  });

  it('has in both parts each line’s demand, date and link', () => {
    for (const { item: about, deliverable: of, subject: refused } of mail.lines) {
      const words = [about?.text ?? refused?.email ?? '?', `/${about ? `oppdrag/${about.id}` : 'personer'}`];
      const dates = (of ? [of] : (about?.deliverables ?? [])).flatMap(({ due }) => (due ? [norwegianDate(due)] : []));
      for (const expected of [...words, ...dates]) {
        expect(unwrapped(text)).toContain(expected);
        expect(html).toContain(expected.replaceAll('&', '&amp;'));
      }
    }
  });

  it('says the same in both parts', () => {
    const visible = html.replace(/<(title|style)>.*?<\/\1>|<!--.*?-->/gs, '').replace(/<[^>]+>/g, ' ');
    const wordsOf = (part: string) => new Set(part.match(/[\p{L}\d]{3,}/gu)?.map((word) => word.toLowerCase()));
    const inText = wordsOf(text.replace(/https:\S+/g, ''));
    expect([...wordsOf(visible)].filter((word) => !inText.has(word))).toEqual([]);
    expect([...inText].filter((word) => !wordsOf(visible).has(word))).toEqual([]);
  });

  it('fetches nothing, runs nothing, and tells nobody that it was read', () => {
    expect(html).not.toMatch(/<(img|script|link|iframe|object|form|video)\b|url\(|@import|src=|\son\w+=/i);
    for (const [, href] of html.matchAll(/href="([^"]*)"/g))
      expect(href).toMatch(/^(https:\/\/tertial\.dfk\.example\/|mailto:ronja\.fyrvik@dfk\.example$)/);
  });

  it('can be read with a screen reader: language, headings in order, tables that are layout, links that say where', () => {
    expect(html).toContain('<html lang="nb">');
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, at) => expect(level - (levels[at] ?? 0)).toBeLessThanOrEqual(1));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [table] of html.matchAll(/<table[^>]*>/g)) expect(table).toContain('role="presentation"');
    const links = [...html.matchAll(/<a [^>]*aria-label="([^"]*)"[^>]*>([^<]*)</g)];
    expect(links.length).toBeGreaterThanOrEqual(mail.lines.length);
    for (const [, label, words] of links) expect(label).toMatch(`${words}: `);
  });

  it('keeps to 72 columns but for addresses', () => {
    expect(text.split('\n').filter((line) => line.length > 72 && !line.includes('https://'))).toEqual([]);
  });
});

describe('what is exempt from public disclosure', () => {
  it.each([exemptMail, exemptCoordinatorsMail])(
    'has no words of its own in any part, and no link that opens without sign-in',
    (mail) => {
      const linked = new Set<string>();
      const secretFor = ({ itemId }: { readonly itemId: string }) => {
        linked.add(itemId);
        return 'S'.repeat(43);
      };
      const { subject, text, html } = renderDayMail(mail, { ...options, secretFor });
      for (const part of [subject, text, html])
        expect(part).not.toMatch(/nødlager|fjellvakt|risikovurdering|sluttrapport|vaktlag/i);
      expect(unwrapped(text)).toContain('26/123-4, kapittel 3.1');
      expect(html).toContain('https://tertial.dfk.example/oppdrag/e1');
      expect([...linked]).toEqual(mail.lines.flatMap(({ item: about }) => (about?.id === 'e2' ? ['e2'] : [])));
    },
  );
});

describe('what stands in a letter cannot become markup', () => {
  const { html, text } = renderDayMail(nastyMail, options);

  it('in text and in attributes', () => {
    expect(html).not.toMatch(/<script|<img|<b>vedlegg|<Etat>/);
    expect(html).toContain(
      'Bruk &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;sitat&#39; i skjema A&amp;B',
    );
    expect(html).toContain('Brev &amp; &lt;b&gt;vedlegg&lt;/b&gt;');
    expect(html).toMatch(/aria-label="Marker som levert: Bruk &lt;script&gt;alert\(&quot;x&quot;\)[^"<]*">/);
  });

  it('and stands in the text part as it was written', () => {
    expect(unwrapped(text)).toContain(`Bruk <script>alert("x")</script> & 'sitat' i skjema A&B`);
  });
});

describe('a mail with very much in it', () => {
  it('shows all fifty lines and stays under the size at which Gmail cuts', () => {
    const { html, text } = renderDayMail(manyComing(50), options);
    expect(headings(html)).toBe(50);
    expect(text.match(/Frist tirsdag 9\. juni 2026/g)).toHaveLength(50);
    expect(Buffer.byteLength(html)).toBeLessThan(92_000);
    expect(html).toContain('Les hele teksten');
  });

  it('gives a coordinator a short list of all 45 items without an owner, with a link to the whole', () => {
    const { html } = renderDayMail(manyUnowned(45), options);
    expect(headings(html)).toBe(45);
    expect(html).toContain('href="https://tertial.dfk.example/oppdrag?ansvarlig=none"');
    expect(html).toContain('Mangler ansvarlig (45)');
  });

  it('never grows without bounds: the rest is a number that adds up, and a link', () => {
    const { html, text, subject } = renderDayMail(manyComing(700), options);
    const left = Number(/Og (\d+) til/.exec(html)?.[1]);
    expect(headings(html)).toBeGreaterThanOrEqual(5);
    expect(headings(html) + left).toBe(700);
    expect(text).toContain(`Og ${left} til.`);
    expect(Buffer.byteLength(html)).toBeLessThan(92_000);
    expect(subject).toBe('700 kommende frister');
    expect(html).toContain('Se alle samlet i Tertial');
  });

  it('leaves out nothing that is overdue for the sake of what is coming', () => {
    const late = item('late', 'Direktoratet skal levere det som haster.', [deliverable('late.1', '2026-05-11')]);
    const mail = composeDayMail(today, kari, [row('overdue-1', late, 'late.1')]);
    const { html } = renderDayMail({ ...mail, lines: [...mail.lines, ...manyComing(700).lines] }, options);
    expect(html).toContain('Direktoratet skal levere det som haster.');
  });
});

function headings(html: string): number {
  return html.match(/<h3/g)?.length ?? 0;
}

function unwrapped(text: string): string {
  return text.replace(/\s+/g, ' ');
}
