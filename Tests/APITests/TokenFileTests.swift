import API
import Foundation
import HTTPClient
import Measures
import Testing
import Text

@Suite("Token files")
struct TokenFileTests {
  private func withFile(
    _ text: String, mode: Int, _ body: (String) throws -> Void
  ) throws {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "token-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let isMade = FileManager.default.createFile(
      atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: mode])
    #expect(isMade)
    try body(path)
  }

  @Test("that only their owner reads are read", arguments: ["t0ken", "t0ken\n", "t0ken\r\n"])
  func read(_ text: String) throws {
    for mode in [0o600, 0o400] {
      try withFile(text, mode: mode) { path in
        let token = try TokenFile.read(path)
        #expect(token == Secret("t0ken"))
      }
    }
  }

  @Test(
    "that others may read or write are refused", arguments: [0o644, 0o640, 0o604, 0o620, 0o602])
  func exposed(_ mode: Int) throws {
    try withFile("t0ken", mode: mode) { path in
      #expect(throws: SourceError.tokenFile(path: SafeText(path), .exposed)) {
        try TokenFile.read(path)
      }
    }
  }

  @Test(
    "without one token are refused",
    arguments: ["", "\n", "two tokens", "two\nlines", "mã", String(repeating: "x", count: 5_000)])
  func malformed(_ text: String) throws {
    try withFile(text, mode: 0o600) { path in
      #expect(throws: SourceError.tokenFile(path: SafeText(path), .malformed)) {
        try TokenFile.read(path)
      }
    }
  }

  @Test("that are no files are refused")
  func none() throws {
    #expect(throws: SourceError.notFound(path: SafeText("/không/có"))) {
      try TokenFile.read("/không/có")
    }
    #expect(throws: SourceError.notARegularFile(path: SafeText("/dev"))) {
      try TokenFile.read("/dev")
    }
  }
}
