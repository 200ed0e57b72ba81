import { Building2 } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Button } from "react-aria-components";
import type { Output } from "../../../electron/contract.ts";
import { pole as words } from "../../../templates/ui/team.fr.ts";
import { useApp } from "../../app-state.tsx";
import { type Route, useNavigation } from "../../navigation.tsx";
import { BackupsLink } from "../backups/BackupsLink.tsx";

interface Way {
  readonly label: string;
  readonly to: Route;
  readonly administrator: boolean;
}

const WAYS: readonly Way[] = [
  { label: words.professionals, to: { screen: "professionals" }, administrator: true },
  { label: words.settings, to: { screen: "settings" }, administrator: false },
];

/** The ways to what concerns the whole pole, apart from the people one comes to see. */
export function PoleWays() {
  const { state } = useApp();
  const { go } = useNavigation();
  return (
    <Area title={words.title}>
      <div className="row">
        {WAYS.filter(({ administrator }) => !administrator || state.administrator).map(({ label, to }) => (
          <Button key={label} className="btn quiet" onPress={() => go(to)}>
            {label}
          </Button>
        ))}
        {state.administrator && <BackupsLink />}
      </div>
    </Area>
  );
}

/** Of the whole pole, without names: for a cadre de santé (decision D11). */
export function PoleCounts({ counts }: { readonly counts: NonNullable<Output<"home.open">["counts"]> }) {
  return (
    <Area title={words.counts}>
      <ul className="plain-list">
        <li>{words.people(counts.people)}</li>
        <li>{words.drafting(counts.drafting)}</li>
        <li>{words.toSign(counts.toSign)}</li>
        <li>{words.active(counts.active)}</li>
      </ul>
      <p className="soft small">{words.noNames}</p>
    </Area>
  );
}

function Area({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const heading = useId();
  return (
    <section className="list pole" aria-labelledby={heading}>
      <h2 id={heading}>
        <Building2 className="icon" />
        {title}
      </h2>
      {children}
    </section>
  );
}
