import type { Template } from "../schema.ts";

/** The texts of domain guide §3, word for word. Hospital lawyers approve every change. */
export const legal = {
  L1: "Ce document dit mes souhaits pour mes soins psychiques. Ce n’est pas le document légal sur la fin de vie.",
  L2: "Aujourd’hui, aucune loi n’oblige les soignants à suivre ce document.",
  L3: "Écrire ce document est votre choix. Si vous dites non, vos soins resteront les mêmes.",
  L4: "Vous pouvez changer d’avis à tout moment. Dites-le ou écrivez-le.",
  L5: "Une hospitalisation sans votre accord reste possible dans les cas prévus par la loi. Vous gardez tous vos droits.",
  L6: "Danger immédiat : appelez le 15 ou le 112. Idées de suicide : appelez le 3114.",
  L7: "Écrire un nom ici ne suffit pas. Il faut le formulaire, signé par vous et par cette personne.",
  L8: "Vous pouvez dire vos souhaits ici. Pour nommer une personne de confiance, demandez d’abord au juge.",
  L9: "Vous choisissez qui reçoit une copie.",
  L10: "Texte du {date} (version {version}). Il remplace les textes d’avant.",
} satisfies Template["legal"];

/** Follows L2, only in a pole that has enabled it (decision D17). */
export const teamCommitment = "L’équipe s’engage à le lire. Elle en tiendra compte. Si elle fait autrement, elle vous dira pourquoi.";

/** L8 concerns someone represented for personal matters: the answers that mean so. Lawyers decide this list. */
export const representation = { fieldId: "protectionMeasure", choices: ["tutelle", "habilitationFamiliale"] } as const;

/** L10 with its date, in full words, and its version number. */
export const versionLine = (date: string, version: number): string =>
  legal.L10.replace("{date}", date).replace("{version}", String(version));
