/**
 * Features the browser must do without. The list replaces the one of playwright-core 1.65, so it repeats it (first lines), then
 * adds what would keep or send what a person types.
 */
const DISABLED_FEATURES = [
  "AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,LensOverlay",
  "MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect,TcpPortRandomizationWin",
  "OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch,msForceBrowserSignIn",
  "msEdgeUpdateLaunchServicesPreferredVersion",
  "AutofillServerCommunication,Translate,SpellcheckServiceMultilingual,InterestFeedContentSuggestions,CertificateTransparencyComponentUpdater",
].join(",");

/** Playwright's own switches that suit tests of web sites, not a window where a person writes. */
export const UNWANTED_SWITCHES: readonly string[] = [
  "--disable-popup-blocking",
  "--disable-ipc-flooding-protection",
  "--enable-unsafe-swiftshader",
  "--unsafely-disable-devtools-self-xss-warnings",
];

/** How the system's browser is started: silent towards every network, nothing remembered, nothing asked. */
export function browserSwitches({ root }: { readonly root: boolean }): readonly string[] {
  return [
    `--disable-features=${DISABLED_FEATURES}`,
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--deny-permission-prompts",
    "--disable-spell-checking",
    "--disable-crash-reporter",
    "--disable-domain-reliability",
    "--disable-client-side-phishing-detection",
    "--disable-notifications",
    "--no-pings",
    "--lang=fr-FR",
    "--window-size=1280,860",
    "--start-maximized",
    // As root the sandbox cannot run; this hides the bar that says so. Only fictional stores open as root.
    ...(root ? ["--test-type"] : []),
  ];
}

/** The print preview's first choices: A4, one sheet as drawn, without the address and date that browsers add. */
const PRINTING = {
  version: 2,
  isHeaderFooterEnabled: false,
  isCssBackgroundEnabled: true,
  mediaSize: { name: "ISO_A4", width_microns: 210_000, height_microns: 297_000 },
};

/** The settings a new profile starts with: Chromium's own names, for what no switch turns off. */
export const PREFERENCES = {
  translate: { enabled: false },
  browser: { enable_spellchecking: false, has_seen_welcome_page: true },
  spellcheck: { dictionaries: [] },
  credentials_enable_service: false,
  autofill: { profile_enabled: false, credit_card_enabled: false },
  search: { suggest_enabled: false },
  safebrowsing: { enabled: false },
  net: { network_prediction_options: 2 },
  signin: { allowed: false },
  profile: { password_manager_enabled: false },
  printing: { print_preview_sticky_settings: { appState: JSON.stringify(PRINTING) } },
};
