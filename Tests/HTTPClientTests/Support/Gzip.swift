import Foundation

/// Compression by another program.
enum Gzip {
  /// Zeros, compressed a thousandfold.
  static func zeros(_ count: Int) throws -> [UInt8] {
    try run("head -c \(count) /dev/zero | gzip -9")
  }

  /// A text, compressed.
  static func text(_ text: String) throws -> [UInt8] {
    try run("printf %s '\(text)' | gzip")
  }

  private static func run(_ command: String) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Array(data)
  }
}
