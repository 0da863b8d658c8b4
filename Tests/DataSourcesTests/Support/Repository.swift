import Glibc
import Measures
import Testing
import Text

@testable import DataSources

/// The files of the repository that the tests read and, when recording, write.
enum Repository {
  /// The folder that holds Package.swift, found from where this file was compiled.
  static let root = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }

  /// The bytes of a file of the repository.
  static func bytes(_ path: String) throws -> [UInt8] {
    try FileContent.read(path: root + "/" + path) { (_: Int) throws(Never) in }.get().bytes
  }

  /// Whether the embedded archives are to be written anew instead of being compared.
  static var isRecording: Bool { getenv("DVCTOP_RECORD") != nil }

  /// Writes a file of the repository.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let file = try #require(fopen(root + "/" + path, "w"))
    defer { fclose(file) }
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }
}
