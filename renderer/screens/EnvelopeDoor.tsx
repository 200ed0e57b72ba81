import { ArrowLeft, LifeBuoy } from "lucide-react";
import { Button } from "react-aria-components";
import type { DutyRole, ErrorCode } from "../../electron/contract.ts";
import { dutyRoles } from "../../templates/crisis.ts";
import { duty } from "../../templates/ui/emergency.fr.ts";
import { unlock } from "../../templates/ui/start.fr.ts";
import { useApp } from "../app-state.tsx";
import { Choices } from "../frame/Choices.tsx";
import { ErrorNote } from "../frame/ErrorNote.tsx";
import { Field } from "../frame/Field.tsx";
import { Title } from "../frame/Title.tsx";
import { call } from "../host.ts";
import { useRun } from "../use-call.ts";
import { useForm } from "../use-form.ts";
import { useStoreProblem } from "./use-store-problem.ts";

const roles = dutyRoles.map((id) => ({ id, label: duty.roles[id] }));

interface Props {
  readonly onBack: () => void;
  readonly onProblem: (problem: ErrorCode) => void;
}

/** The way in of whoever is on duty and has no account: the code of the sealed envelope, their name, what they do. */
export function EnvelopeDoor({ onBack, onProblem }: Props) {
  const { put } = useApp();
  const { run, busy, error } = useRun();
  useStoreProblem(error, onProblem);
  const form = useForm({ code: "", name: "", role: undefined as DutyRole | undefined }, (typed) => ({
    code: typed.code.trim() ? undefined : duty.codeMissing,
    name: /\S\s+\S/u.test(typed.name) ? undefined : duty.nameMissing,
    role: typed.role ? undefined : duty.roleMissing,
  }));

  const open = async ({ code, name, role }: typeof form.values) => {
    if (!role) return;
    const state = await run(() => call("duty.open", { code, name, role }));
    if (state) put(state, true);
  };

  return (
    <div className="door">
      <Title quiet>{duty.title}</Title>
      <p>{duty.lead}</p>
      <form ref={form.ref} onSubmit={form.submit(open)} noValidate>
        <Field
          label={duty.code}
          help={duty.codeHelp}
          value={form.values.code}
          onChange={(typed) => form.set("code", typed)}
          error={form.faults.code}
          autoFocus
        />
        <Field label={duty.name} value={form.values.name} onChange={(typed) => form.set("name", typed)} error={form.faults.name} />
        <Choices
          label={duty.role}
          choices={roles}
          inline
          value={form.values.role}
          onChange={(role) => form.set("role", role)}
          error={form.faults.role}
        />
        <ErrorNote error={error} />
        <div className="row">
          <Button className="btn stop big" type="submit" isPending={busy}>
            <LifeBuoy className="icon" />
            {busy ? unlock.opening : duty.open}
          </Button>
        </div>
      </form>
      <Button className="link small" onPress={onBack}>
        <ArrowLeft className="icon" /> {duty.own}
      </Button>
    </div>
  );
}
