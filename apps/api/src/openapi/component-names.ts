import * as contracts from '@tertial/contracts';
import { z } from 'zod';

/** Gives every schema of the contracts its name, so that the description names each form once and refers to it elsewhere. */
export function nameComponents(): void {
  for (const [name, value] of Object.entries(contracts)) {
    // A query is no form of its own: its fields are parameters, each by itself.
    if (!name.endsWith('Schema') || name.endsWith('QuerySchema') || !(value instanceof z.ZodType)) continue;
    const id = name[0]!.toUpperCase() + name.slice(1, -'Schema'.length);
    z.globalRegistry.add(value, { ...z.globalRegistry.get(value), id });
  }
}
