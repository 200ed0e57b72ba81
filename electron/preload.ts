import { contextBridge, ipcRenderer } from "electron";
import { HOST_CHANNEL } from "./channel.ts";

contextBridge.exposeInMainWorld("host", {
  kind: "electron",
  call: (name: unknown, raw: unknown) => ipcRenderer.invoke(HOST_CHANNEL, name, raw),
});
