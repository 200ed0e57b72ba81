import { CircleCheck, Undo2, UserPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { Output } from "../../electron/contract.ts";
import { team as words } from "../../templates/ui/team.fr.ts";
import { useApp } from "../app-state.tsx";
import { ErrorNote } from "../frame/ErrorNote.tsx";
import { Frame } from "../frame/Frame.tsx";
import { Title } from "../frame/Title.tsx";
import { Waiting } from "../frame/Waiting.tsx";
import { Window } from "../frame/Window.tsx";
import { call } from "../host.ts";
import { professionalName, shortName } from "../names.ts";
import { type RouteOf, useNavigation } from "../navigation.tsx";
import { useCall, useRun } from "../use-call.ts";
import { Invite } from "./team/Invite.tsx";
import { Members } from "./team/Members.tsx";

export type Member = Output<"team.open">[number];

/** Who is in a person's file, by what agreement, and what each of them may do (decision D11). */
export default function FileTeam({ route }: { readonly route: RouteOf<"fileTeam"> }) {
  const { personId } = route;
  const file = useCall("person.open", { personId });
  const team = useCall("team.open", { personId });
  const colleagues = useCall("professional.list", {});
  const asked = [file, team, colleagues];
  const [failed] = asked.flatMap(({ loaded }) => (loaded.state === "failed" ? [loaded.error] : []));
  const retry = () => {
    for (const { reload } of asked) reload();
  };
  return (
    <Frame>
      <main className="page">
        <ErrorNote error={failed} onRetry={retry} />
        {asked.some(({ loaded }) => loaded.state === "loading") && <Waiting />}
        {file.loaded.state === "ready" && team.loaded.state === "ready" && colleagues.loaded.state === "ready" && (
          <Access row={file.loaded.value.row} members={team.loaded.value} colleagues={colleagues.loaded.value} onChange={team.reload} />
        )}
      </main>
    </Frame>
  );
}

interface Props {
  readonly row: Output<"person.open">["row"];
  readonly members: readonly Member[];
  readonly colleagues: Output<"professional.list">;
  readonly onChange: () => void;
}

/** What was last done here, and the member to put back when it was an end. */
interface Done {
  readonly says: string;
  readonly ended?: Member;
}

function Access({ row, members, colleagues, onChange }: Props) {
  const { state } = useApp();
  const { go } = useNavigation();
  const { run, error } = useRun();
  const [inviting, setInviting] = useState(false);
  const [done, setDone] = useState<Done>();
  const { personId, may } = row;
  const mayInvite = may.includes("invite");
  const name = shortName(row.identity);

  const end = async (member: Member) => {
    const ended = await run(() => call("team.end", { personId, professionalId: member.id }));
    if (!ended) return;
    setDone({ says: words.ended(professionalName(member)), ended: member });
    onChange();
  };
  const putBack = async ({ id, agreedOn, ...member }: Member) => {
    const back = await run(() => call("team.invite", { personId, professionalId: id, agreedOn: agreedOn ?? state.today }));
    if (!back) return;
    setDone({ says: words.wasInvited(professionalName(member)) });
    // The button pressed goes away, and the focus with it: it goes on from here.
    document.querySelector("h1")?.focus();
    onChange();
  };
  const list = { colleagues, me: state.professional?.id };
  const invited = members.filter(({ relation }) => relation === "invited");
  const { ended } = done ?? {};
  return (
    <>
      <div className="head">
        <p className="small">
          <Button className="link" onPress={() => go({ screen: "person", personId })}>
            {words.of(name)}
          </Button>
        </p>
        <Title>{words.title}</Title>
        <p>{words.lead(name)}</p>
      </div>
      <div className="row done-line">
        <p className="state ok" role="status">
          {done && (
            <>
              <CircleCheck className="icon" />
              {done.says}
            </>
          )}
        </p>
        {ended && (
          <Button className="btn quiet" autoFocus onPress={() => putBack(ended)}>
            <Undo2 className="icon" />
            {words.endUndo}
          </Button>
        )}
      </div>
      <ErrorNote error={error} />
      <Members {...list} title={words.pair} members={members.filter(({ relation }) => relation === "pair")} />
      <Members {...list} title={words.invited} empty={words.nobodyInvited} members={invited} onEnd={mayInvite ? end : undefined} />
      {mayInvite && (
        <div className="row">
          <Button className="btn go" onPress={() => setInviting(true)}>
            <UserPlus className="icon" />
            {words.invite}
          </Button>
        </div>
      )}
      <section className="part narrow">
        <h2>{words.others}</h2>
        <p>{words.othersSay}</p>
        <p className="soft">{words.admin}</p>
      </section>
      <Window title={words.inviteTitle} isOpen={inviting} onClose={() => setInviting(false)}>
        <Invite
          personId={personId}
          members={members}
          colleagues={colleagues}
          onDone={(who) => {
            setInviting(false);
            setDone({ says: words.wasInvited(who) });
            onChange();
          }}
          onCancel={() => setInviting(false)}
        />
      </Window>
    </>
  );
}
