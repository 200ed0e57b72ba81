import type { Case } from "../../electron/cases.ts";
import { expect } from "./app.ts";
import { areaOf, draw, FLOURISH } from "./pen.ts";
import { nameOf, readDay, type Traveller } from "./road.ts";

const DRAWN_WORDS = /^([a-z]{4,8}\s){6}[a-z]{4,8}$/;

/**
 * From the hub: the words are fixed, then signed on the screen. The person by strokes of a pen; the psychiatrist, whose session it is,
 * by mouse; the nurse by mouse with a secret phrase of her own, made on the spot; the peer worker, who has none, on paper.
 */
export async function freezeAndSignByHand(
  { app, user }: Traveller,
  { patient, pair, peerWorker }: Case,
  signed: { readonly on: string; readonly place: string; readonly number: number },
): Promise<void> {
  const [psychiatrist, nurse] = pair.map(nameOf);
  if (!psychiatrist || !nurse || !peerWorker) throw new Error("the team is not as expected");
  const { page } = app;
  const made = (name: string) =>
    expect(page.getByRole("region", { name }).getByRole("img", { name: `Signature de ${name}`, exact: true })).toBeVisible({
      timeout: 20_000,
    });

  await app.data.setClock(`${signed.on}T12:00:00.000Z`);
  await user.push("Figer le texte");
  await user.arrive("Signer, tranquillement");
  await user.write("Lieu de la signature", signed.place);

  await user.push("Signer");
  await draw(areaOf(page, nameOf(patient)), FLOURISH, "pen");
  await user.push(`C’est signé : ${nameOf(patient)}`);
  await made(nameOf(patient));
  await expect(page.getByText(`Version ${signed.number}, signée le ${readDay(signed.on)}`)).toBeVisible();

  await draw(areaOf(page, psychiatrist), FLOURISH, "mouse");
  await user.push(`C’est signé : ${psychiatrist}`);
  await made(psychiatrist);

  await user.push(`Créer sa phrase secrète : ${nurse}`);
  const phrase = (await page.getByText(DRAWN_WORDS).innerText()).replace(/\s+/g, " ");
  await user.write("Recopiez les sept mots", phrase);
  await user.push("Créer");
  await draw(areaOf(page, nurse), FLOURISH, "mouse");
  await user.push(`C’est signé : ${nurse}`);
  await user.write("Votre phrase secrète", phrase);
  await user.push("Signer");
  await made(nurse);

  await user.push(`Signé sur papier : ${nameOf(peerWorker)}`);
  await user.write("Où est gardé l’original ?", "Dossier de l’hôpital");
  await user.push("Noter cette signature");
  await expect(page.getByText(`Signé sur papier le ${readDay(signed.on)}, ${signed.place}`)).toBeVisible();
}
