/** Does a thing for each of a list, at most `limit` at a time, and answers in the list's order. Stops at the first fault. */
export async function inParallel<In, Out>(
  list: readonly In[],
  limit: number,
  act: (it: In) => Promise<Out>,
): Promise<Out[]> {
  const results: Out[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < list.length; index = next++) results[index] = await act(list[index] as In);
  };
  await Promise.all(Array.from({ length: Math.min(limit, list.length) }, lane));
  return results;
}
