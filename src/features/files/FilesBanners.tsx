// What stands above the view: first what is wrong now, then what was wrong when the story was opened.
// It only puts them in order.
import { OpeningBanner } from "./OpeningBanner.tsx";
import { SavingBanner } from "./SavingBanner.tsx";

/** All banners about keeping. */
export const FilesBanners = () => (
  <>
    <SavingBanner />
    <OpeningBanner />
  </>
);
