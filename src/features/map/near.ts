// From which zoom on cards and words are elements of the page, that can be written in; below, all is painted.

/** At this zoom 16 px letters are 9 px high: the least that can be read with some effort. */
export const nearZoom = 0.55;
export const leastZoom = 0.002;
export const mostZoom = 2;
