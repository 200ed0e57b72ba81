import { newPerson as words } from "../../templates/ui/person.fr.ts";
import { callOnce } from "../call-once.ts";
import { ErrorNote } from "../frame/ErrorNote.tsx";
import { Frame } from "../frame/Frame.tsx";
import { Step } from "../frame/Step.tsx";
import { Title } from "../frame/Title.tsx";
import { type RouteOf, useNavigation } from "../navigation.tsx";
import { useRun } from "../use-call.ts";
import { IdentityFields } from "./person/IdentityFields.tsx";
import { emptyIdentity, identityFrom, type TypedIdentity, useIdentityForm } from "./person/identity-form.ts";
import { SamePerson } from "./person/SamePerson.tsx";

/** Adds a person, unless they are already here. */
export default function NewPerson({ route }: { readonly route: RouteOf<"newPerson"> }) {
  const { replace, back } = useNavigation();
  const { run, busy, error, setError } = useRun();
  const form = useIdentityForm(emptyIdentity(route.familyName));

  const add = async (typed: TypedIdentity, another = false) => {
    const added = await run(() => callOnce("person.add", { identity: identityFrom(typed), ...(another && { another }) }));
    if (added) await replace({ screen: "newDirective", personId: added.personId });
  };

  return (
    <Frame>
      <Step form={form.ref} onSubmit={form.submit((typed) => add(typed))} onBack={back} busy={busy} next={words.add}>
        <div className="head">
          <Title>{words.title}</Title>
          <p className="soft">{words.lead}</p>
        </div>
        <IdentityFields form={form} />
        {error?.code === "samePerson" ? (
          <SamePerson
            identity={identityFrom(form.values)}
            yes={words.sameYes}
            onSame={({ personId }) => replace({ screen: "person", personId })}
            onOther={() => add(form.values, true)}
            onClose={() => setError(undefined)}
          />
        ) : (
          <ErrorNote error={error} />
        )}
      </Step>
    </Frame>
  );
}
