const waitMilliseconds = 120;
const keptAnswers = 40;
const kinds = { topic: 'Topic', situation: 'Situation', search: 'Search', place: 'Place', advice: 'Advice', organisation: 'Organisation', service: 'Service' };

/**
 * Offers suggestions below the search boxes: the ARIA pattern of an editable combobox with list autocomplete. The box stays a plain box of a plain form; Enter without a
 * choice sends it as ever.
 */
export function comboboxes() {
  document.querySelectorAll('[data-suggest]').forEach(combobox);
}

function make(name, attributes) {
  const element = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  return element;
}

function combobox(box) {
  const kind = box.dataset.suggest;
  const list = make('ul', { id: `${box.id}-suggestions`, class: 'suggestions', role: 'listbox', 'aria-label': kind ? 'Suggested places' : 'Suggestions', hidden: '' });
  const said = make('div', { class: 'govuk-visually-hidden', role: 'status' });
  const answers = new Map();
  let timer;
  let request;
  let chosen = -1;

  // A search box may not be a combobox, so it becomes a text box; Escape clears it as before.
  box.type = 'text';
  box.setAttribute('autocapitalize', 'none');
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-expanded', 'false');
  box.setAttribute('aria-controls', list.id);
  box.after(list, said);

  const isOpen = () => !list.hidden;

  const close = () => {
    clearTimeout(timer);
    request?.abort();
    chosen = -1;
    list.hidden = true;
    said.textContent = '';
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  };

  const mark = (index) => {
    list.children[chosen]?.setAttribute('aria-selected', 'false');
    chosen = index;
    const option = list.children[chosen];
    if (!option) {
      box.removeAttribute('aria-activedescendant');
      return;
    }

    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    box.setAttribute('aria-activedescendant', option.id);
  };

  const take = (suggestion) => {
    const place = document.getElementById('near');
    close();
    if (kind) {
      box.value = suggestion.text;
    } else if (suggestion.kind === 'search') {
      box.value = suggestion.text;
      box.form.requestSubmit();
    } else if (suggestion.kind === 'place' && place) {
      box.value = '';
      place.value = suggestion.text;
      box.form.requestSubmit();
    } else {
      // Followed as a link: what listens to links and forms on a sensitive page has its say.
      const link = make('a', { href: suggestion.url });
      box.form.append(link);
      link.click();
      link.remove();
    }
  };

  const show = (suggestions) => {
    list.replaceChildren(...suggestions.map((suggestion, index) => {
      const option = make('li', { id: `${list.id}-${index}`, role: 'option', 'aria-selected': 'false' });
      option.append(suggestion.text);
      if (!kind) {
        const label = document.createElement('span');
        label.textContent = kinds[suggestion.kind] ?? '';
        option.append(' ', label);
      }

      option.addEventListener('click', () => take(suggestion));
      return option;
    }));
    mark(-1);
    list.hidden = suggestions.length === 0;
    box.setAttribute('aria-expanded', String(isOpen()));
    const count = suggestions.length === 1 ? '1 suggestion' : `${suggestions.length} suggestions`;
    said.textContent = isOpen() ? `${count}. Use the up and down arrow keys.` : '';
  };

  const ask = async () => {
    const typed = box.value.trim().toLowerCase();
    request?.abort();
    // A postcode is nobody's business before it is searched, and no place has a figure in its name.
    if (typed.length < 2 || (kind && /\d/.test(typed))) {
      close();
      return;
    }

    if (!answers.has(typed)) {
      request = new AbortController();
      try {
        const answer = await fetch(`/api/suggest?q=${encodeURIComponent(typed)}${kind ? `&kind=${kind}` : ''}`, { signal: request.signal });
        if (!answer.ok) {
          close();
          return;
        }

        answers.set(typed, await answer.json());
      } catch {
        // Given up for a newer one, or no connection: the box works without.
        return;
      }

      if (answers.size > keptAnswers) {
        answers.delete(answers.keys().next().value);
      }
    }

    // The person may have gone on, or typed on, while the answer was on its way.
    if (document.activeElement === box && box.value.trim().toLowerCase() === typed) {
      show(answers.get(typed));
    }
  };

  const step = (by) => {
    if (!isOpen()) {
      ask();
      return;
    }

    // One stop more than there are suggestions: the box itself, with what was typed.
    const stops = list.children.length + 1;
    mark(((chosen + 1 + by + stops) % stops) - 1);
  };

  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, waitMilliseconds);
  });

  box.addEventListener('keydown', (event) => {
    if (event.isComposing) {
      return;
    }

    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      step(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && isOpen() && chosen >= 0) {
      event.preventDefault();
      list.children[chosen].click();
    } else if (event.key === 'Escape') {
      if (isOpen()) {
        event.preventDefault();
        close();
      } else {
        box.value = '';
      }
    }
  });

  // Pressing on the list must not take the focus from the box, which would close the list before the click.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  box.addEventListener('blur', close);
  box.form.addEventListener('submit', close);
}
