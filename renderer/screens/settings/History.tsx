import type { Output } from "../../../electron/contract.ts";
import { settings as words } from "../../../templates/ui/settings.fr.ts";
import { dayOf, sayDay } from "../../dates.ts";
import { changesIn } from "./setting-words.ts";

/** Every change decided, newest first: before and after in words, who decided, who typed (decision D17). */
export function History({ history }: { readonly history: Output<"settings.history"> }) {
  const changes = changesIn(history);
  if (changes.length === 0)
    return (
      <section className="part">
        <h2>{words.history}</h2>
        <p className="soft">{words.noHistory}</p>
      </section>
    );
  return (
    <table className="stacking setting-history">
      <caption>{words.history}</caption>
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
          <th scope="col">{words.decided}</th>
          <th scope="col">{words.typed}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.id}>
            <th scope="row">{change.what}</th>
            <td data-label={words.before}>{change.before}</td>
            <td data-label={words.after}>{change.after}</td>
            <td data-label={words.decided}>{words.decidedLine(change.decidedBy, sayDay(change.decidedOn))}</td>
            <td data-label={words.typed}>{words.typedLine(change.typedBy, sayDay(dayOf(change.at)))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
