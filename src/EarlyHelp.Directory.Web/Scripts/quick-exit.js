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

  keepOutOfHistory();

  // A page brought back by the back button must not show what was there before.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && !document.body.hasChildNodes()) {
      window.location.reload();
    }
  });
}

/** From a sensitive page on, each page takes the last one's place in the list behind the back button, so that leaving takes away the only one there is. */
function keepOutOfHistory() {
  const go = (address, event) => {
    if (address.origin === location.origin && !(address.pathname === location.pathname && address.search === location.search)) {
      event.preventDefault();
      location.replace(address);
    }
  };

  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]');
    if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || link.hasAttribute('target')) {
      return;
    }

    // By attribute: the pins of a map are links of SVG, whose properties are objects.
    const address = new URL(link.getAttribute('href'), document.baseURI);
    if (!address.pathname.endsWith('.ics')) {
      go(address, event);
    }
  });

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method === 'get' && !event.defaultPrevented) {
      const address = new URL(form.action);
      address.search = new URLSearchParams(new FormData(form, event.submitter));
      go(address, event);
    }
  });
}
