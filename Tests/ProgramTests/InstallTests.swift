import Foundation
import TestSupport
import Testing

/// What is installed beside the program, made by the program itself.
@Suite struct InstallTests {
  /// The folder with the package's manifest.
  private static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// Everything below a prefix of our own.
  private static func installed() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let run = try Dashboard.runScript(
      "DVCTOP=\"$DVCTOP\" exec \(repository)/.ci/install \(folder.path)")
    #expect(run.end == .exit(0), "\(run.complaint)")
    return folder
  }

  @Test func programManualAndCompletionsAreWhereTheyAreLookedFor() throws {
    let folder = try Self.installed()
    func text(_ path: String) throws -> String {
      try String(contentsOfFile: folder.path + "/" + path, encoding: .utf8)
    }
    #expect(FileManager.default.isExecutableFile(atPath: folder.path + "/bin/dvctop"))
    let manual = try text("share/man/man1/dvctop.1")
    for heading in ["SYNOPSIS", "COMMANDS", "ENVIRONMENT", "FILES", "EXIT STATUS"] {
      #expect(manual.contains(".Sh \(heading)\n"))
    }
    for command in [
      "wall", "tour", "render", "validate", "check", "units", "themes", "keys", "doctor",
    ] {
      #expect(manual.contains(".Ss \(command)\n"), "\(command)")
      for path in [
        "share/bash-completion/completions/dvctop", "share/zsh/site-functions/_dvctop",
        "share/fish/vendor_completions.d/dvctop.fish",
      ] {
        #expect(try text(path).contains(command), "\(command) in \(path)")
      }
    }
    #expect(manual.contains("\\-\\-format"))
    #expect(try text("share/zsh/site-functions/_dvctop").hasPrefix("#compdef dvctop"))
  }

  @Test func bashCompletesCommandsOptionsAndOurOwnValues() throws {
    let folder = try Self.installed()
    func completions(_ words: String...) throws -> Set<String> {
      let line = words.joined(separator: " ")
      let run = try Dashboard.runScript(
        """
        exec bash --norc -c '
          PATH=\(folder.path)/bin:$PATH
          . \(folder.path)/share/bash-completion/completions/dvctop
          COMP_WORDS=(\(words.map { $0.isEmpty ? "\"\"" : $0 }.joined(separator: " ")))
          COMP_CWORD=\(words.count - 1); COMP_LINE="\(line)"; COMP_POINT=\(line.utf8.count)
          _dvctop dvctop \"${COMP_WORDS[COMP_CWORD]}\" \"${COMP_WORDS[COMP_CWORD-1]}\"; printf "%s\\n" "${COMPREPLY[@]}"'
        """)
      return Set(run.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) })
    }
    #expect(try completions("dvctop", "do").contains("doctor"))
    #expect(try completions("dvctop", "render", "--format", "").isSuperset(of: ["html", "brief"]))
    #expect(try completions("dvctop", "render", "--theme", "").isSuperset(of: ["night", "wall"]))
    #expect(try completions("dvctop", "render", "--unit", "da-").contains("da-nang"))
    #expect(try completions("dvctop", "render", "--indicator", "e2").contains("e2e"))
  }
}
