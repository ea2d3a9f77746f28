import { comboboxes } from './combobox.js';
import { errorSummary } from './error-summary.js';
import { filters } from './filters.js';
import { printAndCopy } from './print-and-copy.js';
import { quickExit } from './quick-exit.js';

quickExit();
filters();
comboboxes();
errorSummary();
printAndCopy();
