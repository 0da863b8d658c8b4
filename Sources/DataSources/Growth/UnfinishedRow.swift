/// What is done with a last row that has no line end: it may be whole, or cut in the middle of a
/// number that looks like one.
enum UnfinishedRow: Hashable {
  /// Read like every other row: nobody writes.
  case taken
  /// Left for later.
  case held
  /// Read if nothing is wrong with it, else left for later without an error.
  case heldIfBad

  /// What to do with the last row of a file that is followed.
  ///
  /// - Parameters:
  ///   - state: what the watcher has seen; nil when it has seen nothing.
  ///   - age: how long ago the file was last changed.
  init(_ state: WriteStates.State?, age: Duration) {
    switch state {
    case .closed: self = .taken
    case .open: self = age < Debounce.settling ? .held : .heldIfBad
    case nil: self = age < Debounce.settling ? .held : .taken
    }
  }

  /// The end of the last row that is known to be whole: behind the last line end.
  ///
  /// A CR at the very end may be the first half of a CR LF.
  static func start(in bytes: UnsafeRawBufferPointer) -> Int {
    var end = bytes.count
    while end > 0 {
      let byte = bytes[end - 1]
      if byte == UInt8(ascii: "\n") { return end }
      if byte == UInt8(ascii: "\r"), end < bytes.count { return end }
      end -= 1
    }
    return 0
  }
}
