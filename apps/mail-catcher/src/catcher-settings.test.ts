import { addressPattern, readCatcherSettings } from './catcher-settings';
import { html } from './markup';

describe('an address that is to be refused', () => {
  test.each([
    ['', 'kari@etat.example', false],
    ['kari@etat.example', 'kari@etat.example', true],
    ['Kari@Etat.example', 'kari@ETAT.example', true],
    ['*@sluttet.example', 'kari@sluttet.example', true],
    ['*@sluttet.example', 'kari@sluttet.example.org', false],
    ['kari@*', 'okari@etat.example', false],
    ['a@b.example, c@*', 'c@d.example', true],
    ['a+b@c.example', 'a+b@c.example', true],
    ['a.b@c.example', 'axb@c.example', false],
  ])('%p on %s: %p', (patterns, address, refused) => {
    expect(addressPattern(patterns)(address)).toBe(refused);
  });
});

test('a port that is none is refused by name', () => {
  expect(() => readCatcherSettings({ MAIL_CATCHER_SMTP_PORT: 'smtp' })).toThrow(
    'MAIL_CATCHER_SMTP_PORT må være et portnummer, ikke «smtp»',
  );
});

test('a subject cannot write markup into the page', () => {
  const subject = `<script>alert("1")</script> & 'x'`;
  expect(html`<b title="${subject}">${subject}</b>${[html`<i>${1}</i>`]}`.text).toBe(
    '<b title="&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62; &#38; &#39;x&#39;">' +
      '&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62; &#38; &#39;x&#39;</b><i>1</i>',
  );
});
