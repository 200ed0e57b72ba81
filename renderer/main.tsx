import "@fontsource/atkinson-hyperlegible-next/400.css";
import "@fontsource/atkinson-hyperlegible-next/700.css";
import "./look/index.css";
import { StrictMode } from "react";
import { I18nProvider } from "react-aria-components";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";

const root = document.getElementById("root");
if (!root) throw new Error("no root element");
createRoot(root).render(
  <StrictMode>
    <I18nProvider locale="fr-FR">
      <App />
    </I18nProvider>
  </StrictMode>,
);
