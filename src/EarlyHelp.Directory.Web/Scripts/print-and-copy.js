/** Buttons that only work with script: print the page, copy a field. Without script they are hidden. */
export function printAndCopy() {
  document.querySelector('[data-print]')?.addEventListener('click', () => window.print());

  const copy = document.querySelector('[data-copy]');
  copy?.addEventListener('click', async () => {
    const field = document.getElementById(copy.dataset.copy);
    const said = document.querySelector('[data-copied]');
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = 'Link copied.';
    } catch {
      // No leave to use the clipboard: the link is marked, so that it can be copied by hand.
      field.select();
      said.textContent = 'The link is marked. Copy it with Ctrl and C, or hold a finger on it.';
    }
  });
}
