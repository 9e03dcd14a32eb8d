// What the features lay over the screen: dialogs, and listeners that show nothing until they are needed.
import { useFeatures } from "../state/ActionList.tsx";

/** The overlays for this screen. */
export const Overlays = () => useFeatures().map(({ id, Overlay }) => Overlay && <Overlay key={id} />);
