import { itemChangeSchema, personChangeSchema, unitChangeSchema } from './index';

test.each([
  [personChangeSchema, { name: 'Kari Nordmann' }],
  [unitChangeSchema, { name: 'Seksjon for styring' }],
  [itemChangeSchema, { version: 2, text: 'Lag en plan for varsling.' }],
])('a change of one field fills in no others (%#)', (schema, change) => {
  expect(schema.parse(change)).toEqual(change);
});
