const withinMilliseconds = 5000;
const pressesNeeded = 3;

/**
 * Leaves a sensitive page: by its button, or by Shift pressed three times. The page is blanked at once, and its place in the
 * history is taken by the harmless site. Without script the button is a plain link.
 */
export function quickExit() {
  const button = document.querySelector('[data-quick-exit]');
  if (!button) {
    return;
  }

  const said = document.querySelector('[data-quick-exit-status]');
  let presses = 0;
  let timer;

  const leave = () => {
    document.title = button.dataset.quickExitTitle;
    document.body.replaceChildren();
    // Opens nothing new: replacing keeps the page out of the way of the back button.
    window.location.replace(button.href);
  };

  button.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });

  document.addEventListener('keyup', (event) => {
    if (event.key !== 'Shift') {
      return;
    }

    presses += 1;
    clearTimeout(timer);
    if (presses >= pressesNeeded) {
      leave();
      return;
    }

    said.textContent = presses === 1 ? 'Shift, press 2 more times to leave this page.' : 'Shift, press 1 more time to leave this page.';
    timer = setTimeout(() => {
      presses = 0;
      said.textContent = '';
    }, withinMilliseconds);
  });

  // A page brought back by the back button must not show what was there before.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && !document.body.hasChildNodes()) {
      window.location.reload();
    }
  });
}
