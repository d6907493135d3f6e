/** Our own mark: three lines of sight that meet in one point. */
export function Mark() {
  return (
    <svg class="sl-mark" width="30" height="30" viewBox="0 0 30 30" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round">
        <path d="M15 2.5v6.2M4.2 21.3l5.3-3.1M25.8 21.3l-5.3-3.1" />
        <circle cx="15" cy="15" r="6.4" />
      </g>
      <circle cx="15" cy="15" r="2.3" fill="currentColor" />
    </svg>
  )
}
