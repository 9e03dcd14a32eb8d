// The languages to choose from. They name themselves: who landed in the wrong one has to find the other.
export const languages = [
  { id: "ja", label: "日本語" },
  { id: "en", label: "English" },
] as const;
