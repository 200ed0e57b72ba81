import { existsSync, realpathSync, statfsSync } from "node:fs";
import { dirname, parse, sep } from "node:path";

/** File systems of Linux that live on another machine: NFS, SMB, CIFS, SMB2, AFS, Ceph, 9p, FUSE (sshfs and the like). */
const remoteTypes: ReadonlySet<number> = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x00c36400, 0x01021997, 0x65735546]);

/** Folders that a program copies elsewhere without asking. */
const synced =
  /(^|[\\/])(OneDrive|Dropbox|Google Drive|GoogleDrive|iCloud ?Drive|Mobile Documents|Nextcloud|ownCloud|Seafile|Box Sync|pCloudDrive)([ -][^\\/]*)?([\\/]|$)/i;
const roaming = /[\\/]AppData[\\/]Roaming[\\/]/i;

/**
 * Whether a store may lie here: a local disk, not shared, synchronised or roaming (decision D1). Mapped drives of Windows show
 * their network name once resolved.
 */
export function mayHoldStore(folder: string): boolean {
  const above = firstExisting(folder);
  const real = realpathSync.native(above);
  if ([folder, real].some((path) => path.startsWith("\\\\") || path.startsWith("//") || synced.test(path) || roaming.test(path + sep)))
    return false;
  return process.platform !== "linux" || !remoteTypes.has(Number(statfsSync(above).type) >>> 0);
}

function firstExisting(path: string): string {
  let current = path;
  while (!existsSync(current) && current !== parse(current).root) current = dirname(current);
  return current;
}
