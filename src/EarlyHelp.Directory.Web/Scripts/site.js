import { errorSummary } from './error-summary.js';
import { filters } from './filters.js';
import { quickExit } from './quick-exit.js';

quickExit();
filters();
errorSummary();
