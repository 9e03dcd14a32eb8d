// What stands above the view: first what is wrong now, then what others did, then what was wrong at opening.
// It only puts them in order.
import { FolderBanner } from "./FolderBanner.tsx";
import { OpeningBanner } from "./OpeningBanner.tsx";
import { SavingBanner } from "./SavingBanner.tsx";

/** All banners about keeping. */
export const FilesBanners = () => (
  <>
    <SavingBanner />
    <FolderBanner />
    <OpeningBanner />
  </>
);
