/// Who may know whom: the arrows of the architecture, written down a second time.
///
/// An arrow allows an import of that room and of whatever it reaches.
enum Rooms {
  /// The arrows between rooms.
  ///
  /// C targets have none that Swift could follow: only `CTerminal` sees `CNcurses`.
  static let arrows: [String: Set<String>] = [
    "Text": [],
    "Measures": ["Text"],
    "Drawing": ["Text"],
    "Words": ["Measures"],
    "Dashboard": ["Measures", "Drawing", "Words"],
    "Settings": ["Dashboard", "CThemes", "CTours"],
    "HTTPClient": ["CCurl"],
    "DataSources": ["Measures", "HTTPClient", "CSample", "CZlib", "CZip", "CExpat"],
    "API": ["DataSources", "HTTPClient"],
    "History": ["Measures"],
    "TerminalIO": ["Drawing", "CTerminal"],
    "Runtime": ["Dashboard", "Settings", "DataSources", "API", "History", "TerminalIO"],
    "Server": ["API", "DataSources", "History", "Words", "CServer"],
    "dvctop": ["Runtime"],
    "dvctopd": ["Server"],
    "CCurl": [], "CExpat": [], "CNcurses": [], "CSample": [], "CServer": [], "CTerminal": [],
    "CThemes": [], "CTours": [],
    "CZip": [], "CZlib": [],
  ]

  /// Modules from outside the package, each in the rooms that have a use for it.
  ///
  /// The rooms that compute and draw have none, so that nothing but their input decides what they
  /// do; `Text` asks the standard library for normalization.
  static let modules: [String: Set<String>] = [
    "Text": ["Swift"],
    // One lock around a memory of what was already worked out; no input, no output.
    "Measures": ["Synchronization"],
    "Settings": ["Yams", "Glibc"],
    "HTTPClient": ["Glibc", "Synchronization", "Dispatch"],
    "DataSources": ["Glibc", "Synchronization", "Dispatch", "Yams"],
    "API": ["Glibc", "Synchronization"],
    "History": ["GRDB", "Glibc", "FoundationEssentials", "Dispatch", "Synchronization"],
    "TerminalIO": ["Glibc", "Synchronization"],
    "Runtime": ["Glibc", "Synchronization", "Dispatch", "Logging"],
    "Server": [
      "Hummingbird", "HummingbirdCore", "HTTPTypes", "NIOCore", "NIOHTTP1", "NIOHTTPTypes",
      "ServiceLifecycle", "UnixSignals", "Logging", "FoundationEssentials", "Synchronization",
      "Dispatch", "Glibc",
    ],
    "dvctop": ["ArgumentParser", "Glibc"],
    "dvctopd": ["ArgumentParser", "Glibc", "Logging"],
  ]

  /// The rooms that neither read nor write anything and know no time.
  static let pure: Set<String> = ["Text", "Measures", "Drawing", "Words", "Dashboard"]

  /// Every module that a room may import, or nil if there is no such room.
  static func allowedImports(of room: String) -> Set<String>? {
    guard let next = arrows[room] else { return nil }
    var reached: Set<String> = []
    var waiting = next
    while let room = waiting.popFirst() {
      guard reached.insert(room).inserted else { continue }
      waiting.formUnion(arrows[room] ?? [])
    }
    return reached.union(modules[room] ?? [])
  }

  /// The imports in a source text that its room may not have.
  static func forbiddenImports(in source: String, of room: String) -> [String] {
    guard let allowed = allowedImports(of: room) else { return ["\(room) is not a room"] }
    return ImportScanner.modules(in: source).filter { !allowed.contains($0) }
  }
}
