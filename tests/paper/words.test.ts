import { describe, expect, it } from "vitest";
import { makePaper } from "../../electron/pdf/paper.ts";
import type { FrozenField } from "../../templates/version-schema.ts";
import { folded, paperTools, runOn, textOf } from "../support/paper-tools.ts";
import { caseNames, versionOfCase } from "../support/version-of-case.ts";

const kinds = ["full", "withoutTeamPart"] as const;
const given = (fields: readonly FrozenField[]) => fields.filter((field) => field.answer.state === "given");

/** Every word that was answered: what is chosen among options is in the words of the option. */
function textsOf(field: FrozenField): readonly string[] {
  const label = (id: string) => field.options?.find((option) => option.id === id)?.label ?? id;
  const leaves = (value: unknown, key = ""): readonly string[] => {
    if (typeof value === "string") return [key === "choice" ? label(value) : value];
    if (Array.isArray(value)) return value.flatMap((one) => leaves(one, key));
    return typeof value === "object" && value !== null ? Object.entries(value).flatMap(([name, one]) => leaves(one, name)) : [];
  };
  return field.answer.state === "given" ? leaves(field.answer.value) : [];
}

describe.skipIf(!paperTools)("the words on paper (poppler-utils, qpdf)", () => {
  for (const name of caseNames) {
    for (const kind of kinds) {
      it(`finds every answer of ${name} word for word: ${kind}`, async () => {
        const version = versionOfCase(name);
        const { bytes } = await makePaper({ kind, version });
        const text = folded(textOf(bytes, 2));
        const parts = version.content.sections.filter((section) => kind === "full" || section.part !== "team");
        const answers = given(parts.flatMap((section) => section.fields));
        expect(answers.length).toBeGreaterThan(15);
        for (const field of answers) {
          expect(text).toContain(folded(field.question.join(" ")));
          for (const words of textsOf(field)) expect(text).toContain(folded(words));
        }
        expect(() => runOn(bytes, "qpdf", ["--check", "FILE"])).not.toThrow();
      });
    }
  }

  it("keeps the team's part off the paper for those who do not get it", async () => {
    const version = versionOfCase("saint-amand-samir");
    const without = folded(textOf((await makePaper({ kind: "withoutTeamPart", version })).bytes));
    const full = folded(textOf((await makePaper({ kind: "full", version })).bytes));
    for (const words of ["La partie de l’équipe", "La loxapine reste possible", "propos cohérents et stables"]) {
      expect(full).toContain(words);
      expect(without).not.toContain(words);
    }
  });

  it("says in words what the person does not know, will not say or does not have, and leaves out what was not asked", async () => {
    const { bytes } = await makePaper({ kind: "full", version: versionOfCase("denain-lucie") });
    const text = folded(textOf(bytes, 2));
    expect(text).toContain("Qui est votre personne de confiance ? Le formulaire est-il signé ? Je ne sais pas.");
    expect(text).toContain("Qui ne faut-il pas prévenir ? Je ne veux pas répondre.");
    expect(text).toContain("Aucune allergie connue.");
    expect(text).not.toContain("Que voulez-vous dire de vous ?");
  });

  it("shows every text of the law on page 2, those on protection only to whom they concern", async () => {
    const second = async (version = versionOfCase("saint-amand-samir")) =>
      folded(textOf((await makePaper({ kind: "full", version })).bytes, 2, 2));
    const samir = await second();
    for (const words of [
      "Ce n’est pas le document légal sur la fin de vie.",
      "Aujourd’hui, aucune loi n’oblige les soignants à suivre ce document. L’équipe s’engage à le lire.",
      "Écrire ce document est votre choix.",
      "Vous pouvez changer d’avis à tout moment.",
      "Une hospitalisation sans votre accord reste possible",
      "Idées de suicide : appelez le 3114.",
      "Écrire un nom ici ne suffit pas.",
      "Vous choisissez qui reçoit une copie.",
      "Texte du 6 octobre 2026 (version 1). Il remplace les textes d’avant.",
    ])
      expect(samir).toContain(words);
    expect(samir).not.toContain("demandez d’abord au juge");
    const guarded = versionOfCase("saint-amand-samir", {
      answers: { protectionMeasure: { state: "given", value: { choice: "tutelle" } } },
    });
    expect(await second(guarded)).toContain("demandez d’abord au juge");
  });

  it("promises nothing in the team's name when the pole has not", async () => {
    const { content } = versionOfCase("saint-amand-samir");
    const version = versionOfCase("saint-amand-samir", {
      content: { pole: { ...content.pole, teamCommitment: false }, legal: { ...content.legal } },
    });
    expect(textOf((await makePaper({ kind: "full", version })).bytes)).not.toContain("s’engage");
  });

  it("says « Projet » on every page of a text that nobody has signed, and its number once signed", async () => {
    const draft = await makePaper({ kind: "full", version: versionOfCase("denain-lucie", { signed: false }) });
    for (let page = 1; page <= draft.pages; page++) expect(folded(textOf(draft.bytes, page, page))).toContain("Projet, 27 octobre 2026");
    const text = folded(textOf(draft.bytes));
    expect(text).toContain("Pas encore signé. Ce texte ne remplace rien.");
    expect(text).not.toContain("Il remplace les textes d’avant");
    expect(text).toContain("Deux témoins signent ici");

    const signed = await makePaper({ kind: "full", version: versionOfCase("denain-lucie") });
    for (let page = 1; page <= signed.pages; page++)
      expect(folded(textOf(signed.bytes, page, page))).toContain("Version n° 1, 27 octobre 2026");
    const after = folded(textOf(signed.bytes));
    expect(after).not.toContain("Projet");
    expect(after).toContain("Signé sur papier le 27 octobre 2026. Lieu : CSPP de Denain.");
    expect(after).not.toContain("Deux témoins signent ici");
  });

  it("bears on every page the law's first text, the name, the birth date, the page and the fingerprint", async () => {
    const version = versionOfCase("valenciennes-marie");
    const { bytes, pages } = await makePaper({ kind: "full", version });
    for (let page = 1; page <= pages; page++) {
      const text = folded(textOf(bytes, page, page));
      expect(text).toContain("Ce document dit mes souhaits pour mes soins psychiques.");
      expect(text).toContain("Marie-Noëlle Dupont de l'Étang, naissance : 28 février 1999");
      expect(text).toContain(`Page ${page} sur ${pages}`);
      expect(text).toContain(`Empreinte ${version.fingerprint}`);
      expect(text).not.toContain("Initiales");
    }
  });

  it("names the chosen readers, never the register", async () => {
    const text = folded(textOf((await makePaper({ kind: "full", version: versionOfCase("saint-amand-samir") })).bytes));
    expect(text).toContain("Personne de confiance, Nadia Belkaïd : sans la partie de l’équipe");
    expect(text).not.toContain("Imprimé");
  });
});
