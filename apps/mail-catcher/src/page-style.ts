/** Light and dark, narrow and wide; fonts of the machine, so that the page asks nobody for anything. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #f3f4f6; --sheet: #fff; --text: #20242c; --quiet: #5b6475; --line: #dfe2e8; --accent: #0b5cad; --hover: #eef4fb;
}
@media (prefers-color-scheme: dark) {
  :root { --ground: #14171c; --sheet: #1d2127; --text: #e8eaee; --quiet: #a3abb9; --line: #343a44; --accent: #7db8f5; --hover: #262c35; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', sans-serif; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
header, main { max-width: 60rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 1.5rem; }
h1 { margin: 0; font-size: 1.5rem; line-height: 1.3; }
h1 a { color: inherit; text-decoration: none; }
.quiet { color: var(--quiet); }
p.quiet { margin: .25rem 0 1rem; }
form.search { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin: 0 0 1rem; }
form.search label { flex: 1 1 16rem; font-weight: 600; }
input { display: block; width: 100%; margin-top: .25rem; padding: .55rem .7rem; font: inherit; color: inherit; background: var(--sheet); border: 1px solid var(--quiet); border-radius: .4rem; }
button, .button { padding: .55rem .9rem; font: inherit; font-weight: 600; color: var(--accent); background: var(--sheet); border: 1px solid var(--accent); border-radius: .4rem; cursor: pointer; text-decoration: none; }
button.primary { color: var(--sheet); background: var(--accent); }
h2 { margin: 1.5rem 0 .5rem; font-size: 1rem; color: var(--quiet); font-weight: 600; }
h2::first-letter { text-transform: uppercase; }
ul.mails { list-style: none; margin: 0; padding: 0; background: var(--sheet); border: 1px solid var(--line); border-radius: .6rem; overflow: hidden; }
ul.mails li + li { border-top: 1px solid var(--line); }
ul.mails a { display: grid; grid-template-columns: 3.5rem minmax(10rem, 17rem) 1fr auto; gap: 0 1rem; padding: .7rem 1rem; color: inherit; text-decoration: none; }
ul.mails a:hover { background: var(--hover); }
.to, .subject { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.subject { font-weight: 600; }
time { color: var(--quiet); font-variant-numeric: tabular-nums; }
.empty { padding: 2.5rem 1rem; text-align: center; background: var(--sheet); border: 1px dashed var(--line); border-radius: .6rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: 1rem 0; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
nav.tabs { display: flex; gap: .25rem; border-bottom: 1px solid var(--line); overflow-x: auto; }
nav.tabs a { padding: .5rem .9rem; text-decoration: none; white-space: nowrap; border-bottom: 3px solid transparent; }
nav.tabs a[aria-current] { color: var(--text); font-weight: 600; border-color: var(--accent); }
iframe { display: block; width: 100%; height: max(32rem, calc(100vh - 20rem)); background: #fff; border: 1px solid var(--line); border-top: 0; }
pre { margin: 0; padding: 1rem; background: var(--sheet); border: 1px solid var(--line); border-top: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: .9rem/1.5 ui-monospace, 'SF Mono', Menlo, Consolas, monospace; }
ul.attachments { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; margin: 0 0 1rem; padding: 0; }
.actions { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1.5rem 0 2rem; align-items: center; }
@media (max-width: 40rem) {
  ul.mails a { grid-template-columns: 1fr auto; }
  ul.mails .to { grid-column: 1; grid-row: 1; color: var(--quiet); font-size: .9rem; }
  ul.mails time { grid-column: 2; grid-row: 1; font-size: .9rem; text-align: right; }
  ul.mails .subject { grid-column: 1 / -1; grid-row: 2; white-space: normal; }
  ul.mails .clip { grid-column: 1 / -1; grid-row: 3; font-size: .9rem; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .5rem; }
}
`;

/** Fetches the list anew and puts it in place when it has changed; the search field keeps what is being written. */
export const script = `
const list = document.getElementById('mails');
if (list) {
  setInterval(async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(location.href);
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.getElementById('mails');
      if (fresh && fresh.innerHTML !== list.innerHTML) list.innerHTML = fresh.innerHTML;
    } catch { /* The server is being restarted: the next round will tell. */ }
  }, 3000);
}
for (const button of document.querySelectorAll('button[data-delete]')) {
  button.addEventListener('click', async () => {
    if (!confirm(button.dataset.ask)) return;
    await fetch(button.dataset.delete, { method: 'DELETE' });
    location.href = '/';
  });
}
`;
