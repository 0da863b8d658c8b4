import Testing

@Suite("Files")
struct FileTests {
  @Test("at the top of the repository are the agreed ones")
  func topLevel() throws {
    let agreed: Set<String> = [
      "Package.swift", "Sources", "Tests", "Themes", "Samples", "README.md",
    ]
    let names = try Repository.topLevel().filter { !$0.hasPrefix(".") }
    #expect(Set(names).isSuperset(of: ["Package.swift", "Sources", "Tests"]))
    #expect(Set(names).subtracting(agreed) == [])
  }

  @Test("of source are short enough to be read", arguments: ["Sources", "Tests"])
  func length(_ folder: String) throws {
    let files = try Repository.files(below: folder, extensions: ["swift", "c", "h"])
    for file in files where !["CSample", "CThemes"].contains(file.room) {
      let lines = file.text.utf8.count { $0 == UInt8(ascii: "\n") }
      #expect(lines <= 400, "\(file.path) has \(lines) lines")
    }
  }

  @Test("end in one newline")
  func trailingNewline() throws {
    let kinds: Set<String> = ["swift", "c", "h", "modulemap", "md", "yaml", "yml", "json", "csv"]
    for file in try Repository.files(below: "Sources", extensions: kinds) {
      #expect(file.text.utf8.last == UInt8(ascii: "\n"), "\(file.path)")
      #expect(!file.text.hasSuffix("\n\n"), "\(file.path)")
    }
  }
}
