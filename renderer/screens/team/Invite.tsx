import type { Colleague } from "../../../electron/contract.ts";
import { roleAfterName } from "../../../templates/ui/common.fr.ts";
import { newDirective } from "../../../templates/ui/person.fr.ts";
import { team as words } from "../../../templates/ui/team.fr.ts";
import { useApp } from "../../app-state.tsx";
import { Tick } from "../../frame/Choices.tsx";
import { FormEnd } from "../../frame/FormEnd.tsx";
import { Select } from "../../frame/Select.tsx";
import { call } from "../../host.ts";
import { professionalName } from "../../names.ts";
import { DayField } from "../../questions/DayField.tsx";
import { useRun } from "../../use-call.ts";
import { useForm } from "../../use-form.ts";
import type { Member } from "../FileTeam.tsx";

interface Props {
  readonly personId: string;
  readonly members: readonly Member[];
  readonly colleagues: readonly Colleague[];
  readonly onDone: (name: string) => void;
  readonly onCancel: () => void;
}

interface Typed {
  readonly who: string | undefined;
  readonly agreed: boolean;
  readonly on: string | undefined;
}

/** Invites a colleague, once the person has said yes, on a day (decision D11). */
export function Invite({ personId, members, colleagues, onDone, onCancel }: Props) {
  const { state } = useApp();
  const { run, busy, error } = useRun();
  const start: Typed = { who: undefined, agreed: false, on: state.today };
  const { ref, values, faults, set, submit } = useForm(start, (typed) => ({
    who: typed.who ? undefined : words.whoMissing,
    agreed: typed.agreed ? undefined : words.agreedMissing,
    on: typed.on ? undefined : words.agreedDayMissing,
  }));
  const left = colleagues.filter(({ id, role }) => role !== "crisisReader" && !members.some((member) => member.id === id));
  const chosen = left.find(({ id }) => id === values.who);

  const invite = async ({ who, on }: Typed) => {
    if (!who || !on || !chosen) return;
    const invited = await run(() => call("team.invite", { personId, professionalId: who, agreedOn: on }));
    if (invited) onDone(professionalName(chosen));
  };
  return (
    <form ref={ref} className="form" noValidate onSubmit={submit(invite)}>
      {left.length === 0 ? (
        <p>{words.nobodyLeft}</p>
      ) : (
        <Select
          label={words.who}
          options={left.map((one) => ({ id: one.id, label: words.nameAndRole(professionalName(one), roleAfterName[one.role]) }))}
          value={values.who}
          onChange={(id) => set("who", id)}
          placeholder={newDirective.choose}
          error={faults.who}
        />
      )}
      {chosen && (
        <p role="status">
          {words.may.invited[chosen.role]} {!chosen.account && words.noAccount}
        </p>
      )}
      <Tick isSelected={values.agreed} onChange={(agreed) => set("agreed", agreed)} error={faults.agreed}>
        {words.agreed}
      </Tick>
      <DayField label={words.agreedDay} day={values.on} onChange={(day) => set("on", day)} error={faults.on} />
      <FormEnd error={error} busy={busy} submit={words.inviteDo} onCancel={onCancel} />
    </form>
  );
}
