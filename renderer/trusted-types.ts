type Rules = { createHTML(text: string): string | null; createScriptURL(address: string): string | null };
type Factory = { createPolicy(name: "default", rules: Rules): unknown };

declare global {
  interface Window {
    readonly trustedTypes?: Factory;
  }
}

// Its own entry, run first: the content security policy closes every place where a string could become code. Two uses stay
// open: clearing an element, as React Aria's announcer does, and starting a worker from our own files.
window.trustedTypes?.createPolicy("default", {
  createHTML: (text) => (text === "" ? text : null),
  createScriptURL: (address) => (new URL(address, location.href).origin === location.origin ? address : null),
});

export {};
