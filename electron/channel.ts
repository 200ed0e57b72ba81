/** The one channel between page and main process under Electron. */
export const HOST_CHANNEL = "host.call";
