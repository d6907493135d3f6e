/** Loads what draws a large network only on a page that has one: it is as large as all the rest. */
export async function drawWhereThereIsANetwork(page: Document): Promise<void> {
  const address = page.querySelector<HTMLElement>('[data-network]')?.dataset['networkScript']
  if (!address) return
  const { drawNetworks } = (await import(address)) as { drawNetworks: (page: Document) => Promise<void> }
  await drawNetworks(page)
}
