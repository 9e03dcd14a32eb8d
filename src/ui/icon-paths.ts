// The outlines of the icons on a 24 × 24 field, one stroke each, drawn for this project.
// Only outlines: colour and thickness belong to `Icon`.

export const iconPaths = {
  add: "M12 5v14M5 12h14",
  delete: "M18 6v13a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2V6M4 6h16M9 6V4a1 1 0 0 1 1-1h4a1 1 0 0 1 1 1v2M10 11v5M14 11v5",
  undo: "M8 5 4 9l4 4M4 9h10a5 5 0 0 1 0 10H8",
  redo: "m16 5 4 4-4 4M20 9H10a5 5 0 0 0 0 10h6",
  link: "M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7L12 17.7",
  unlink: "M15.7 14l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3M8.3 10l-3.1 3.1a4 4 0 0 0 5.7 5.7L12 17.7M4 4l16 16",
  up: "M12 19V5M6 11l6-6 6 6",
  down: "M12 5v14M6 13l6 6 6-6",
  left: "M19 12H5M11 6l-6 6 6 6",
  right: "M5 12h14M13 6l6 6-6 6",
  expand: "m6 9 6 6 6-6",
  print: "M7 9V3h10v6M7 18H5a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-2M7 14h10v7H7z",
  file: "M14 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8zM14 3v5h5",
  save: "M12 4v11M7 10l5 5 5-5M4 17v2a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-2",
  filter: "M4 5h16l-6.5 7.5V18l-3 2v-7.5z",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M15.3 15.3 20 20",
  close: "M6 6l12 12M18 6 6 18",
  menu: "M4 7h16M4 12h16M4 17h16",
  more: "M5 11.5v1M12 11.5v1M19 11.5v1",
  help: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M9.5 9.5a2.5 2.5 0 1 1 3.7 2.2c-.8.4-1.2 1-1.2 1.8M12 16.7h.01",
  info: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 11v5.5M12 7.5h.01",
  settings:
    "M4 7h9M17 7h3M4 17h3M11 17h9M15 9.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4M9 19.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4",
  warning: "M12 4 2.7 20h18.6zM12 10v4.5M12 17.3h.01",
  check: "m5 12.5 4.5 4.5L19 7.5",
  people:
    "M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M3 20c0-3.3 2.7-5.5 6-5.5s6 2.2 6 5.5M15.5 4.8a3.5 3.5 0 0 1 0 6.4M17 14.8c2.4.6 4 2.5 4 5.2",
  copy: "M9 9h10a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1V10a1 1 0 0 1 1-1M16 9V4a1 1 0 0 0-1-1H5a1 1 0 0 0-1 1v10a1 1 0 0 0 1 1h3",
  restore: "M4 5v5h5M4.6 10A8 8 0 1 1 4 13.5M12 8v4.5l3 2",
  trash: "M18 6v13a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2V6M4 6h16M9 6V4a1 1 0 0 1 1-1h4a1 1 0 0 1 1 1v2",
  home: "M4 11l8-7 8 7M6 9.5V20h12V9.5M10 20v-6h4v6",
  comment: "M5 4h14a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-7l-5 4v-4H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1z",
  edit: "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
} as const;

export type IconName = keyof typeof iconPaths;
