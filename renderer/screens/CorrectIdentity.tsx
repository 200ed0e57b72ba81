import type { Output } from "../../electron/contract.ts";
import { newPerson, correctIdentity as words } from "../../templates/ui/person.fr.ts";
import { ErrorNote } from "../frame/ErrorNote.tsx";
import { Frame } from "../frame/Frame.tsx";
import { Step } from "../frame/Step.tsx";
import { Title } from "../frame/Title.tsx";
import { Waiting } from "../frame/Waiting.tsx";
import { call } from "../host.ts";
import { shortName } from "../names.ts";
import { type RouteOf, useNavigation } from "../navigation.tsx";
import { useCall, useRun } from "../use-call.ts";
import { IdentityFields } from "./person/IdentityFields.tsx";
import { identityFrom, type TypedIdentity, typedIdentity, useIdentityForm } from "./person/identity-form.ts";
import { SamePerson } from "./person/SamePerson.tsx";

/** Puts an identity right. Texts already frozen keep the one they bear. */
export default function CorrectIdentity({ route }: { readonly route: RouteOf<"correctIdentity"> }) {
  const { loaded, reload } = useCall("person.open", { personId: route.personId });
  return (
    <Frame>
      {loaded.state === "ready" ? (
        <Correction file={loaded.value} />
      ) : (
        <main className="page">
          {loaded.state === "loading" && <Waiting />}
          <ErrorNote error={loaded.state === "failed" ? loaded.error : undefined} onRetry={reload} />
        </main>
      )}
    </Frame>
  );
}

function Correction({ file: { row, versions } }: { readonly file: Output<"person.open"> }) {
  const { go, settle, back } = useNavigation();
  const { run, busy, error, setError } = useRun();
  const { personId, identity } = row;
  const form = useIdentityForm(typedIdentity(identity));
  const from = (typed: TypedIdentity) => identityFrom(typed, identity);

  const correct = async (typed: TypedIdentity, another = false) => {
    const corrected = await run(() => call("person.correct", { personId, identity: from(typed), ...(another && { another }) }));
    if (corrected) await settle({ screen: "person", personId, done: "corrected" });
  };

  return (
    <Step form={form.ref} onSubmit={form.submit((typed) => correct(typed))} onBack={back} busy={busy} next={words.save}>
      <div className="head">
        <p className="small soft">{shortName(identity)}</p>
        <Title>{words.title}</Title>
        <p className="soft">{words.lead}</p>
        {versions.length > 0 && (
          <p>
            <b>{words.frozen}</b> {words.onPaper}
          </p>
        )}
      </div>
      <IdentityFields form={form} />
      {error?.code === "samePerson" ? (
        <SamePerson
          identity={from(form.values)}
          own={personId}
          yes={newPerson.sameYesJoin}
          onSame={(other) => go({ screen: "joinFiles", personId, otherId: other.personId })}
          onOther={() => correct(form.values, true)}
          onClose={() => setError(undefined)}
        />
      ) : (
        <ErrorNote error={error} />
      )}
    </Step>
  );
}
