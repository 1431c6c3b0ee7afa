import type { Reading } from '@tertial/domain';
import { told } from '../reading-told.fixture';
import { withAnnex } from './letter-with-annex.fixture';

describe('research in lines', () => {
  test('a person without an address is kept beside the one who has one', () => {
    const { items } = withAnnex(
      [
        'Vedlegg 4 FoU- og analyseoppdrag 2026',
        'FJELL\n\nOppdrag Type Kommentarer Kontaktperson FD Kontaktperson FT',
        'Virkninger av skilt',
        'Intern analyse \n(faktagrunnlag\n)',
        'Analysen leveres høsten 2026. Gjelder hytter bygd til juni 2025.',
        'Anna Berg\nAnna.Berg@fd.dep.no',
        'Skiltavdelingen:\nOla Li\nola.li@fjell.example og \nKari Vik\n',
      ].join('\n\n'),
    );
    expect(told({ items } as Reading)).toEqual(['research-assignment | Virkninger av skilt Intern analyse | vague -']);
    expect(items.map(({ heading, research, contacts }) => [heading, research?.type, contacts.length])).toEqual([
      ['FJELL', 'Intern analyse (faktagrunnlag)', 3],
    ]);
    expect(items[0]?.contacts[2]).toEqual({ name: 'Kari Vik', email: null, side: 'agency' });
  });

  test('a sentence on the contact persons names no columns', () => {
    const { items } = withAnnex(
      [
        'Vedlegg 4 FoU- og analyseoppdrag 2026',
        'Fjelltilsynet tar kontakt med departementets kontaktperson om oppdragene\ni løpet av første kvartal 2026.',
        'Oppdrag Type Kommentarer Kontaktperson FD Kontaktperson FT',
        'Virkninger av skilt',
        'Intern analyse',
        'Anna Berg\nAnna.Berg@fd.dep.no',
      ].join('\n\n'),
    );
    expect(told({ items } as Reading)).toEqual(['research-assignment | Virkninger av skilt Intern analyse | ']);
  });

  test('an address cut at the end of its cell is put together, with its name', () => {
    const { items } = withAnnex(
      [
        'Vedlegg 4 FoU- og analyseoppdrag 2026',
        'Oppdrag Type Kommentarer Kontaktperson FD Kontaktperson FT',
        'Virkninger av skilt\n\nIntern analyse\n\nSe brev.',
        'Anna Berg\nAnna.Berg@fd.dep.no og Mari Anne\nMoe-Vik; Mari-',
        'Skiltavdelingen:\nOla Li\nola.li@fjell.example\n\fAnne.Moe-\nVik@fd.dep.no\n',
      ].join('\n\n'),
    );
    expect(items[0]?.contacts.map(({ name, email }) => `${name} ${email}`)).toEqual([
      'Anna Berg Anna.Berg@fd.dep.no',
      'Ola Li ola.li@fjell.example',
      'Mari Anne Moe-Vik Mari-Anne.Moe-Vik@fd.dep.no',
    ]);
  });

  test('persons without any address end their row all the same', () => {
    const { items } = withAnnex(
      [
        'Vedlegg 4 FoU- og analyseoppdrag 2026',
        'Oppdrag Type Kommentarer Kontaktperson FD Kontaktperson FT',
        'Virkninger av skilt\n\nIntern analyse\n\nSe brev.\n\nAnna Berg\n\nOla Li',
        'Evaluering av ras\n\nEkstern evaluering\n\nSe brev.\n\nKari Vik\n\nPer Moe\n',
      ].join('\n\n'),
    );
    expect(items.map(({ text, contacts }) => [text, ...contacts.map(({ name }) => name)])).toEqual([
      ['Virkninger av skilt Intern analyse Se brev.', 'Anna Berg', 'Ola Li'],
      ['Evaluering av ras Ekstern evaluering Se brev.', 'Kari Vik', 'Per Moe'],
    ]);
  });

  test('a footnote within a row of new statistics is its note', () => {
    const { items } = withAnnex(
      'Vedlegg 4 b Utvikling av statistikk 2026\n\nPrioritet Ny statistikk Kontaktperson FD\n\n1.\n\nStatistikk over ras[1] i Lia.\n\nFotnote: [1] Ras av snø og \nstein.\n\nAnna Berg\n\nAnna.Berg@fd.dep.no\n',
    );
    expect(items.map(({ text, notes }) => [text, notes])).toEqual([
      ['1. Statistikk over ras[1] i Lia.', ['Ras av snø og stein.']],
    ]);
  });
});
