import { LifeBuoy } from "lucide-react";
import { Button } from "react-aria-components";
import { crisisReaders } from "../../templates/crisis.ts";
import { emergency } from "../../templates/ui/emergency.fr.ts";
import { useApp } from "../app-state.tsx";
import { useNavigation } from "../navigation.tsx";

/** « Urgence », from every screen of whoever may read in a crisis. */
export function EmergencyButton() {
  const { state } = useApp();
  const { route, go } = useNavigation();
  const role = state.professional?.role;
  if (!role || !crisisReaders.has(role) || route.screen === "emergency") return null;
  return (
    <Button className="btn stop" onPress={() => go({ screen: "emergency" })}>
      <LifeBuoy className="icon" />
      {emergency.button}
    </Button>
  );
}
