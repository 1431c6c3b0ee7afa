import { UploadLog } from './upload-log';

test('an upload is told to the one who sent it, and to nobody else', () => {
  const log = new UploadLog();
  const { id } = log.add('brev.pdf', 'kari');
  log.change(id, { stage: 'reading', percent: 40 });
  expect(log.of(id, 'kari')).toMatchObject({ fileName: 'brev.pdf', stage: 'reading', percent: 40, refusal: null });
  expect(log.of(id, 'jon')).toBeNull();
});

test('old uploads are forgotten, new ones are not', () => {
  const log = new UploadLog();
  const ids = Array.from({ length: 502 }, (_, n) => log.add(`${n}.pdf`, 'kari').id);
  expect([ids[0], ids[1], ids[2], ids[501]].map((id) => log.of(id!, 'kari')?.fileName ?? null)).toEqual([
    null,
    null,
    '2.pdf',
    '501.pdf',
  ]);
});
