/** What `npm start` and `npm test` say in the terminal. */
export const launching = {
  noDisplay: "Pas d’écran ici : la démonstration écrit les documents de trois personnes fictives.",
  inElectron: "L’application s’ouvre dans Electron.",
  inBrowser: (browser: string) => `Electron n’est pas installé ici : l’application s’ouvre dans ${browser}.`,
  fictional: (folder: string) => `Registre d’essai, pour des personnes fictives seulement : ${folder}`,
  fictionalElsewhere: (folder: string) => `Un registre d’essai se place dans le dossier temporaire ${folder}. Rien n’a été ouvert.`,
  root: "Cette session est celle de l’administrateur du système (root). Ouvrez la vôtre, puis relancez.",
  rootTry: "Pour un essai avec des personnes fictives : npm start -- --fictional",
  noBrowser: "Il manque un navigateur. Installez Chromium, Chrome ou Edge, puis relancez.",
  missingPrograms: (names: string) => `Il manque : ${names}.`,
  installThem: (command: string) => `Pour installer : ${command}`,
  installing: (packages: string) => `Installation de ${packages}…`,
  notInstalled: "L’installation s’est arrêtée. Le message ci-dessus dit pourquoi.",
  unknownOption: "Option inconnue. Options : --fictional, --store DOSSIER, --install-browser",
} as const;

export const checking = {
  steps: {
    lint: "Forme du code",
    types: "Types",
    build: "Construction",
    unit: "Essais sans écran",
    browser: "Essais par l’écran",
  },
  begin: (step: string) => `— ${step}`,
  end: (step: string, sound: boolean, seconds: number) => `${sound ? "✓" : "✗"} ${step} (${seconds} s)`,
  skipped: (name: string) => `non joué : ${name}`,
  longApart: "les longues séries de lectures de l’écran (npm run check:all)",
  noElectron: "essais par l’écran dans Electron (son programme n’est pas installé ici)",
  counts: (passed: number, failed: number, skipped: number) => `${passed} passed, ${failed} failed, ${skipped} skipped`,
} as const;

/** What `npm run package` says in the terminal. */
export const packaging = {
  noRuntime: "Electron n’a pas pu être téléchargé. Aucun installateur n’a été fait. Vérifiez la connexion, puis relancez.",
  unsigned: "Sans certificat, les installateurs ne seront pas signés.",
  missingNative: (name: string) => `Il manque ${name} pour ce système. Rien n’a été empaqueté. Lancez npm ci sur ce système.`,
  stopped: "La fabrication des installateurs s’est arrêtée. Le message ci-dessus dit pourquoi.",
  made: "Les installateurs sont dans out/packages.",
} as const;
