import Glibc

/// The ways a program ends without wanting to.
enum Disaster: Character {
  /// Reads where no memory is.
  case crash = "c"
  /// Calls itself until the stack is full.
  case overflow = "s"
  /// A library that calls `exit`.
  case exit = "e"
  /// `abort`, as `assert` of C does.
  case abort = "a"
  /// A trap of Swift, after its message.
  case trap = "f"

  /// Makes it happen; does not return.
  func happen() {
    switch self {
    case .crash:
      let nowhere = UnsafePointer<UInt8>(bitPattern: 8)
      print(nowhere?.pointee as Any)
    case .overflow: print(Self.depth(1))
    case .exit: Glibc.exit(3)
    case .abort: Glibc.abort()
    case .trap: fatalError("the probe was asked to trap")
    }
  }

  /// Not a tail call, so that each turn takes its piece of the stack.
  @inline(never)
  private static func depth(_ count: Int) -> Int {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 512) { bytes in
      bytes[0] = UInt8(truncatingIfNeeded: count)
      return depth(count + 1) + Int(bytes[0])
    }
  }
}
