import { itemChangeSchema, personChangeSchema } from './index';

describe('a change names only what changes', () => {
  it('leaves unit, roles and confirmation of a person alone when only the name is given', () => {
    expect(personChangeSchema.parse({ name: 'Kari Nordmann' })).toEqual({ name: 'Kari Nordmann' });
  });

  it('leaves kind, chapter and deliverables of an item alone when only the text is given', () => {
    const change = { version: 3, text: 'Lever en plan.' };
    expect(itemChangeSchema.parse(change)).toEqual(change);
  });
});
