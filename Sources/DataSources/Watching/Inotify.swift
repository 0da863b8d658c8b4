import Glibc

/// The kernel's own word on changes of files and folders: inotify(7).
final class Inotify: Sendable {
  /// What has happened, as the bits of `inotify_event.mask`.
  struct Signs: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    static let written = Signs(rawValue: UInt32(IN_MODIFY))
    static let closedAfterWriting = Signs(rawValue: UInt32(IN_CLOSE_WRITE))
    /// Times or rights were set, or a name was taken away.
    static let touched = Signs(rawValue: UInt32(IN_ATTRIB))
    static let created = Signs(rawValue: UInt32(IN_CREATE))
    static let movedIn = Signs(rawValue: UInt32(IN_MOVED_TO))
    static let movedOut = Signs(rawValue: UInt32(IN_MOVED_FROM))
    static let deleted = Signs(rawValue: UInt32(IN_DELETE))
    /// What is watched was itself deleted or moved, or its watch has ended.
    static let gone = Signs(
      rawValue: UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_IGNORED)
        | UInt32(IN_UNMOUNT))
    /// So much happened that some of it was not told.
    static let overflow = Signs(rawValue: UInt32(IN_Q_OVERFLOW))

    /// What can be asked for to see names come and go.
    static let names: Signs = [.created, .movedIn, .movedOut, .deleted]
    /// What can be asked for to see contents change.
    static let contents: Signs = [.written, .closedAfterWriting, .touched]
  }

  /// One event.
  struct Event {
    /// What ``watch(_:for:)`` returned; -1 for an overflow.
    let watch: Int32
    /// What has happened.
    let signs: Signs
    /// The name within a watched folder; empty for what happened to the watched thing itself.
    let name: String
  }

  /// What to poll: readable when there are events.
  let descriptor: Int32

  /// Opens it; nil when the system or its limits (`fs.inotify.max_user_instances`) forbid.
  init?() {
    descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// Begins to watch a file or folder, or asks for more.
  ///
  /// - Returns: a number that its events bear, the same for the same inode; nil when it cannot be
  ///   watched: it is not there, or `fs.inotify.max_user_watches` is reached.
  func watch(_ path: String, for signs: Signs) -> Int32? {
    // One inode has one watch: what is asked for by another path of it stays asked for.
    let always = UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_MASK_ADD)
    let number = inotify_add_watch(descriptor, path, signs.rawValue | always)
    return number < 0 ? nil : number
  }

  /// Stops watching.
  func forget(_ watch: Int32) {
    _ = inotify_rm_watch(descriptor, watch)
  }

  /// Room for some hundred events with names; what does not fit is read next.
  private static let bufferBytes = 1 << 16

  /// All events that wait, without waiting for any.
  func events() -> [Event] {
    var events: [Event] = []
    var buffer = [UInt8](repeating: 0, count: Self.bufferBytes)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return events }
      buffer.withUnsafeBytes {
        Self.parse(UnsafeRawBufferPointer(rebasing: $0[..<count]), into: &events)
      }
    }
  }

  /// Takes a buffer apart: `struct inotify_event` without padding, then the name, ended by zeroes.
  private static func parse(_ bytes: UnsafeRawBufferPointer, into events: inout [Event]) {
    let header = MemoryLayout<inotify_event>.size
    var offset = 0
    while offset + header <= bytes.count {
      let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      let end = offset + header + Int(event.len)
      guard end <= bytes.count else { return }
      let name = bytes[(offset + header)..<end].prefix { $0 != 0 }
      events.append(
        Event(
          watch: event.wd, signs: Signs(rawValue: event.mask),
          name: String(decoding: name, as: UTF8.self)))
      offset = end
    }
  }
}
