import { Check, LifeBuoy, MailOpen } from "lucide-react";
import { Button } from "react-aria-components";
import type { Output } from "../../../electron/contract.ts";
import { duty, emergency as words } from "../../../templates/ui/emergency.fr.ts";
import { sayMoment } from "../../dates.ts";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { call } from "../../host.ts";
import { shortName } from "../../names.ts";
import { useNavigation } from "../../navigation.tsx";
import { useCall, useRun } from "../../use-call.ts";

type ToldOut = Output<"emergency.told">;

const readerIn = ({ name, role }: ToldOut["readings"][number]["reader"]): string => words.reader(name, role);

function reasonIn({ reason }: ToldOut["readings"][number]): string {
  if (!reason) return words.toldNoReason;
  const kind = reason.kind === "other" ? undefined : words.reasons[reason.kind];
  return words.toldReason([kind, reason.words].filter(Boolean).join(". "));
}

/** Who read in a crisis a text that one leads, until one has seen it; and at home, that the envelope is to be prepared anew. */
export function Told({ personId }: { readonly personId?: string }) {
  const { go } = useNavigation();
  const { loaded, reload } = useCall("emergency.told", personId === undefined ? {} : { personId });
  const { run, error } = useRun();
  if (loaded.state !== "ready") return null;
  const { readings, envelope } = loaded.value;
  if (readings.length === 0 && !envelope) return null;

  const see = async (openingId: string) => {
    if (await run(() => call("emergency.seen", { openingId }))) reload();
  };
  return (
    <section className="told" aria-label={words.toldTitle}>
      {envelope && (
        <div className="note">
          <MailOpen className="icon" />
          <p>
            <b>{duty.told(sayMoment(envelope.openedAt), readerIn(envelope.reader))}</b>{" "}
            {envelope.stillOpens ? duty.stillOpens : duty.opensNoMore}
          </p>
          <Button className="btn" onPress={() => go({ screen: "envelope" })}>
            {duty.prepare}
          </Button>
        </div>
      )}
      {readings.map((reading) => {
        const name = shortName(reading.identity);
        const when = sayMoment(reading.at);
        return (
          <div className="note" key={reading.openingId}>
            <LifeBuoy className="icon" />
            <p>
              <b>{personId ? words.told(when, readerIn(reading.reader)) : words.toldOf(name, when, readerIn(reading.reader))}</b>{" "}
              {reasonIn(reading)}
            </p>
            <Button className="btn" aria-label={words.seenOf(name)} onPress={() => see(reading.openingId)}>
              <Check className="icon" />
              {words.seen}
            </Button>
          </div>
        );
      })}
      <ErrorNote error={error} />
    </section>
  );
}
