import Glibc

/// Tells file systems whose files change on other machines, of which inotify knows nothing.
enum MountTable {
  /// Types of file systems as `/proc/self/mountinfo` names them, up to a dot.
  private static let remoteTypes: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "virtiofs", "fuse", "ceph", "afs", "glusterfs",
    "lustre", "vboxsf", "prl_fs", "vmhgfs",
  ]

  /// The most bytes of the table that are looked at: some thousand mounts.
  private static let limit: Int64 = 1 << 20

  /// Whether a device is a file system of another machine; false when it cannot be told.
  static func isRemote(device: UInt64) -> Bool {
    let wanted = "\(major(device)):\(minor(device))"
    return lines().contains { line in
      let fields = line.split(separator: " ")
      guard fields.count > 4, fields[2] == wanted,
        let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count
      else { return false }
      let type = fields[dash + 1].prefix { $0 != "." }
      return remoteTypes.contains(String(type))
    }
  }

  private static func lines() -> [Substring] {
    let descriptor = open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var reader = ChunkReader(descriptor: descriptor, expected: 1 << 14)
    while reader.bytes.count < limit, case .success(true) = reader.readChunk(1 << 14) {}
    return String(decoding: reader.bytes, as: UTF8.self).split(separator: "\n")
  }

  // The numbers of a device as makedev(3) of glibc packs them.
  private static func major(_ device: UInt64) -> UInt64 {
    (device >> 8 & 0xFFF) | (device >> 32 & ~0xFFF)
  }

  private static func minor(_ device: UInt64) -> UInt64 {
    (device & 0xFF) | (device >> 12 & ~0xFF)
  }
}
