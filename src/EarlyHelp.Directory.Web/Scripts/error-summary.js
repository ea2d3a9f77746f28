/** Moves focus to the list of what is wrong, so that it is read first. */
export function errorSummary() {
  const summary = document.querySelector('.govuk-error-summary');
  if (summary) {
    summary.tabIndex = -1;
    summary.focus();
  }
}
