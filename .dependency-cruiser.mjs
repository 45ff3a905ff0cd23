import { BOUNDARIES, CRUISE_OPTIONS } from './build/boundaries.mjs';

export default { forbidden: BOUNDARIES, options: CRUISE_OPTIONS };
