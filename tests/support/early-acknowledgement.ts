import { CallMessage, CloseMessage, StartMessage } from "../../electron/data-messages.ts";
import { createHost, type Host } from "../../electron/host.ts";

/**
 * The data process with the one fault that the kill test must see: a save is acknowledged before its commit. Never shipped.
 */
let host: Host | undefined;
process.on("message", async (message) => {
  const starting = StartMessage.safeParse(message);
  if (starting.success) {
    const { folder, workstation, fictional } = starting.data.start;
    host = createHost({ folder, workstation, clock: { now: () => new Date() }, ...(fictional?.kdf ? { kdf: fictional.kdf } : {}) });
    return;
  }
  const call = CallMessage.safeParse(message);
  if (call.success && host) {
    const { id, name, raw } = call.data;
    if (name === "answer.save") {
      process.send?.({ id, reply: { ok: true, value: {} } });
      setTimeout(() => host?.call(name, raw), 4);
      return;
    }
    process.send?.({ id, reply: await host.call(name, raw) });
    return;
  }
  if (CloseMessage.safeParse(message).success) {
    await host?.close();
    process.exit(0);
  }
});
