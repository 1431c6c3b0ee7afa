import type { ItemKind, ReadItem } from '../letter/reading';

/** A person who does not exist. The address is the key: it ends in `.example`, a name that no mail server will ever have. */
export interface MadeUpPerson {
  readonly name: string;
  readonly email: string;
  /** Name of the unit, for those who belong to one. */
  readonly unit: string | null;
}

/** Everybody whom a letter needs before anything real is known of the agency. */
export interface MadeUpAgency {
  readonly coordinator: MadeUpPerson;
  readonly ministry: MadeUpPerson;
  /** By the item's id. */
  readonly ownerOf: ReadonlyMap<string, MadeUpPerson>;
  /** By the item's id. */
  readonly deputyOf: ReadonlyMap<string, MadeUpPerson>;
  /** By the unit's name; one unit a chapter. */
  readonly leaderOf: ReadonlyMap<string, MadeUpPerson>;
}

const KINDS: Record<ItemKind, readonly [address: string, name: string]> = {
  assignment: ['oppdrag', 'oppdrag'],
  'main-report': ['hovedrapporter', 'hovedrapporter'],
  'joint-report': ['fellesrapporter', 'fellesrapporter'],
  'one-off-delivery': ['enkeltleveranser', 'enkeltleveranser'],
  'special-report': ['saerskilt-rapportering', 'særskilt rapportering'],
  'key-information': ['nokkelinformasjon', 'nøkkelinformasjon'],
  'steering-parameter': ['styringsparametere', 'styringsparametere'],
  statistic: ['statistikk', 'statistikk'],
  'research-assignment': ['forskning', 'forskningsoppdrag'],
  meeting: ['moter', 'møter'],
  'calendar-deadline': ['kalenderfrister', 'kalenderfrister'],
};

/** One owner for each kind and chapter, a unit with a leader and a deputy for each chapter, one coordinator. Pure: the same letter, the same people. */
export function madeUpPeople(items: readonly Pick<ReadItem, 'id' | 'kind' | 'chapter'>[]): MadeUpAgency {
  const perItem = (person: (item: Pick<ReadItem, 'kind' | 'chapter'>) => MadeUpPerson) =>
    new Map(items.map((item) => [item.id, person(item)]));
  return {
    coordinator: person('Koordinatoren', 'koordinator', null),
    ministry: { name: 'Departementets kontakt', email: 'kontakt@departementet.example', unit: null },
    ownerOf: perItem(owner),
    deputyOf: perItem(({ chapter }) =>
      person(`Stedfortreder for ${placeName(chapter)}`, `stedfortreder.${placeAddress(chapter)}`, unitName(chapter)),
    ),
    leaderOf: new Map(
      items.map(({ chapter }) => [
        unitName(chapter),
        person(`Leder for ${placeName(chapter)}`, `leder.${placeAddress(chapter)}`, unitName(chapter)),
      ]),
    ),
  };
}

function owner({ kind, chapter }: Pick<ReadItem, 'kind' | 'chapter'>): MadeUpPerson {
  const [address, name] = KINDS[kind];
  return person(
    `Ansvarlig for ${name} i ${placeName(chapter)}`,
    `${address}.${placeAddress(chapter)}`,
    unitName(chapter),
  );
}

function person(name: string, mailbox: string, unit: string | null): MadeUpPerson {
  return { name, email: `${mailbox}@etaten.example`, unit };
}

function unitName(chapter: string | null): string {
  return `Avdelingen for ${placeName(chapter)}`;
}

function placeName(chapter: string | null): string {
  return chapter ? `kapittel ${chapter}` : 'resten av brevet';
}

/** A chapter as a part of an address: digits and letters only, with single dots between. */
function placeAddress(chapter: string | null): string {
  return (
    (chapter ?? '')
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('.') ?? 'resten'
  );
}
