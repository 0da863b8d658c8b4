import TestSupport
import Testing

/// Text in data that would take the terminal over: it is shown as text, and never written as it is.
@Suite struct HostileTextTests {
  /// A dataset in which every text that the user writes is hostile, the name of the folder too.
  private func source(in folder: TemporaryFolder) throws -> String {
    let quoted = "\"\(Hostile.text)\""
    let name = "data\(Hostile.text)"
    let path = try folder.folder(name)
    try folder.write(
      """
      id,name_vi,name_en,level,kind,parent
      evil,\(quoted),\(quoted),province,province,localities

      """, to: name + "/units.csv")
    try folder.write(
      """
      period,unit,received,end_to_end,source
      2024-H1,evil,100,50,\(quoted)
      2024-H1,Hà Nội,100,40,\(quoted)
      2024-H1,"no such \(Hostile.text)",100,40,x
      \(quoted),Hà Nội,100,40,x
      2024-H1,Huế,\(quoted),40,x

      """, to: name + "/measures.csv")
    return path
  }

  @Test func onTheScreen() throws {
    let folder = try TemporaryFolder()
    let source = try source(in: folder)
    let terminal = try Dashboard.shown([source], columns: 160, rows: 45)
    for page in ["9", "6", "5", "1", "3"] { try terminal.open(page: page) }
    #expect(terminal.text.contains("A␛[2JB␛]52;c"), "the name is there, as text")
    terminal.send("x")
    try terminal.untilComplete("the reasons") { $0.text.contains("VÌ SAO") }
    // What is pasted into the filter comes from elsewhere, too.
    terminal.send("\u{1B}")
    try terminal.untilComplete("the list") { !$0.text.contains("VÌ SAO") }
    terminal.send("/")
    terminal.send("\u{1B}[200~\u{1}\u{202E}hà\u{1B}[201~nội")
    try terminal.untilComplete("the filter") { $0.text.contains("nội") }
    try checkTranscript(of: terminal)
  }

  /// Whatever came, the program's own sequences are all that was written.
  private func checkTranscript(of terminal: EmulatedTerminal) throws {
    let transcript = terminal.transcript
    let text = try #require(String(validating: transcript, as: UTF8.self))
    // `ESC [2J` and its like are in the data only; window titles, the clipboard, and resets have
    // introducers of their own.
    for sequence in ["\u{1B}]", "\u{1B}P", "\u{1B}_", "\u{1B}^", "\u{1B}X", "\u{1B}c"] {
      #expect(!text.contains(sequence), "ESC \(sequence.dropFirst())")
    }
    #expect(!text.contains("\u{1B}[2JB"))
    let allowed: Set<Unicode.Scalar> = ["\u{1B}", "\r", "\n", "\u{8}", "\t", "\u{E}", "\u{F}"]
    #expect(Hostile.traces(in: transcript, allowed: allowed) == [])
  }

  @Test(arguments: ["text", "ansi", "svg", "json", "csv"])
  func inEveryExport(format: String) throws {
    let folder = try TemporaryFolder()
    let source = try source(in: folder)
    for page in ["localities", "sources"] {
      let arguments = ["render", source, "--page", page, "--format", format]
      let run = try Dashboard.run(arguments + ["--size", "100x30"])
      #expect(run.end == .exit(0))
      let output = format == "ansi" ? Hostile.withoutColors(run.output) : run.output
      #expect(Hostile.traces(in: output, allowed: ["\n", "\r"]) == [])
      if page == "localities" { #expect(run.text.contains("␛"), "it is there, as text") }
    }
  }

  @Test func inMessagesOfValidate() throws {
    let folder = try TemporaryFolder()
    let run = try Dashboard.run(["validate", source(in: folder)])
    #expect(run.end == .exit(5))
    #expect(Hostile.traces(in: run.output) == [])
    #expect(run.text.contains("measures.csv:4:10: lỗi: "), "\(run.text)")
    #expect(run.text.contains("␛[2J"))
  }

  @Test func inNamesOfFilesThatAreNotThere() throws {
    for arguments in [["render"], ["validate"], []] {
      let run = try Dashboard.run(arguments + ["missing\(Hostile.text).csv"])
      #expect(run.end == .exit(4))
      #expect(Hostile.traces(in: run.output + run.errors) == [])
    }
  }

  @Test(arguments: [
    ["--\(Hostile.text)"], ["render", "--size", Hostile.text], ["render", "--page", Hostile.text],
    ["render", "--unit", Hostile.text], ["render", "--at", Hostile.text],
    ["render", "--indicator", Hostile.text], ["--now", Hostile.text], ["--theme", Hostile.text],
    ["units", Hostile.text], ["units", "--at", Hostile.text],
  ])
  func inArguments(arguments: [String]) throws {
    let run = try Dashboard.run(arguments)
    #expect(run.end == .exit(2))
    #expect(Hostile.traces(in: run.output + run.errors) == [])
  }

  @Test func inTheEnvironment() throws {
    let terminal = try Dashboard.start(environment: ["TERM": "dumb", "DVCTOP_THEME": Hostile.text])
    #expect(try terminal.end() == .exit(2))
    try checkTranscript(of: terminal)
  }
}
