import { quickExit } from './quick-exit.js';
import { errorSummary } from './error-summary.js';

document.documentElement.classList.add('has-script');
quickExit();
errorSummary();
