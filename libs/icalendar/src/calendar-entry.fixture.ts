import { instant, localDate, type CalendarEntry } from '@tertial/domain';

/** An open deadline of an invented directorate; everything can be told otherwise. */
export function anEntry(parts: Partial<CalendarEntry> = {}): CalendarEntry {
  return {
    deliverableId: '0b6c1c52-1f70-4a52-9a55-6f2c7b1f0a01.1',
    itemId: '0b6c1c52-1f70-4a52-9a55-6f2c7b1f0a01',
    kind: 'assignment',
    text: 'Direktoratet skal oversende en plan for varslingstavlene i fjellet.',
    label: 'Leveranse',
    letterTitle: 'Tildelingsbrev 2026',
    chapter: '3.1',
    page: 3,
    due: localDate('2026-03-15'),
    originalDue: localDate('2026-03-15'),
    why: 'Brevet sier «innen 15. mars 2026». Det gir fristen 15. mars 2026.',
    innerDue: null,
    binding: 'ministry',
    status: 'planned',
    version: 1,
    recordedAt: instant('2026-01-05T09:30:00Z'),
    ...{ from: null, to: null, meetingKind: null, exempt: false, reference: null },
    ...parts,
  };
}

export function aMeeting(day: string, parts: Partial<CalendarEntry> = {}): CalendarEntry {
  return anEntry({
    ...{ kind: 'meeting', text: 'Etatsstyringsmøte 1. tertial', meetingKind: 'etatsstyringsmøte' },
    ...{ deliverableId: `meeting-${day}.1`, due: localDate(day), from: '09:00', to: '11:30' },
    ...parts,
  });
}
