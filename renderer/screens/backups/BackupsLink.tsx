import { Button } from "react-aria-components";
import { backups as words } from "../../../templates/ui/backups.fr.ts";
import { useNavigation } from "../../navigation.tsx";
import { useCall } from "../../use-call.ts";

/** From home to the backups; says when the day's could not be made. */
export function BackupsLink() {
  const { go } = useNavigation();
  const { loaded } = useCall("backup.progress", {});
  const failed = loaded.state === "ready" && loaded.value.ended?.what === "backup" && loaded.value.ended.problem !== undefined;
  return (
    <Button className="btn quiet" onPress={() => go({ screen: "backups" })}>
      {failed ? words.linkProblem : words.link}
    </Button>
  );
}
