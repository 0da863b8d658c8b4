import LoopbackServer

/// Compression by another program.
enum Gzip {
  /// Zeros, compressed a thousandfold.
  static func zeros(_ count: Int) throws -> [UInt8] {
    try ChildProcess.run("head -c \(count) /dev/zero | gzip -9")
  }

  /// A text, compressed.
  static func text(_ text: String) throws -> [UInt8] {
    try ChildProcess.run("printf %s '\(text)' | gzip")
  }
}
