/** A region takes the focus only while there is something in it to scroll to: no empty stops for the keyboard. */
export function stopOnlyWhereItScrolls(page: Document): void {
  const watch = new ResizeObserver(changed => {
    for (const { target } of changed) settle(target)
  })
  for (const region of page.querySelectorAll('.sl-scrolling')) watch.observe(region)
}

function settle(region: Element): void {
  if (region.scrollWidth > region.clientWidth) region.setAttribute('tabindex', '0')
  else region.removeAttribute('tabindex')
}
