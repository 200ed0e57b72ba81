import { Button } from "react-aria-components";
import type { BackupList } from "../../../electron/contract.ts";
import { backups as words } from "../../../templates/ui/backups.fr.ts";
import { Field } from "../../frame/Field.tsx";
import { FormEnd } from "../../frame/FormEnd.tsx";
import { call } from "../../host.ts";
import { useRun } from "../../use-call.ts";
import { useForm } from "../../use-form.ts";

interface Props {
  readonly place: BackupList;
  readonly onDone: (list: BackupList) => void;
  readonly onCancel: () => void;
}

/** Where backups go from now on: a path, pasted or typed, tried before it is kept. */
export function PlaceForm({ place, onDone, onCancel }: Props) {
  const { run, busy, error } = useRun();
  const form = useForm({ folder: place.isOwn ? "" : place.folder }, ({ folder }) => ({
    folder: folder.trim() ? undefined : words.placeMissing,
  }));
  const choose = async (folder: string) => {
    const list = await run(() => call("backup.chooseFolder", { folder }));
    if (list) onDone(list);
  };
  return (
    <form ref={form.ref} onSubmit={form.submit(({ folder }) => choose(folder.trim()))} noValidate className="form">
      <Field
        label={words.placeField}
        help={words.placeHelp}
        value={form.values.folder}
        onChange={(folder) => form.set("folder", folder)}
        error={form.faults.folder}
        autoFocus
      />
      {!place.isOwn && (
        <Button className="btn" onPress={() => choose("")}>
          {words.placeBack}
        </Button>
      )}
      <FormEnd error={error} busy={busy} submit={words.placeKeep} onCancel={onCancel} />
    </form>
  );
}
