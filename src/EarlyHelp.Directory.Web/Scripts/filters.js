/** Unfolds the filters on wide screens, in browsers that cannot do so by style. */
export function filters() {
  const folded = document.querySelector('.filters');
  if (folded && !CSS.supports('selector(::details-content)') && window.matchMedia('(min-width: 56em)').matches) {
    folded.open = true;
  }
}
