import Glibc
import Measures

/// Where the history lies, and what it calls the sources.
public struct HistoryPlace: Sendable {
  /// The file: `$XDG_STATE_HOME/dvctop/history.sqlite`.
  public let path: String
  /// The folder that relative paths of sources begin in.
  private let workingFolder: String

  /// The place in a folder for state.
  ///
  /// Below a home that does not exist nothing is kept: services have such.
  ///
  /// - Parameters:
  ///   - folder: the folder of what the programs of this package keep; nil when there is none.
  ///   - home: the home of the user; nil when there is none.
  ///   - workingFolder: the folder that relative paths of sources begin in.
  ///   - exists: says whether there is something at a path.
  public init?(
    folder: String?, home: String?, workingFolder: String, exists: (String) -> Bool
  ) {
    guard let folder else { return nil }
    if let home, folder.hasPrefix(home + "/"), !exists(home) { return nil }
    path = folder + "/history.sqlite"
    self.workingFolder = workingFolder
  }

  /// The folder that an environment names for state: `dvctop` in `XDG_STATE_HOME`, or in
  /// `~/.local/state`.
  ///
  /// A relative path counts as none, and so does an empty one (XDG Base Directory Specification).
  ///
  /// - Parameter environment: the variables of the process.
  /// - Returns: the folder; nil when none is named.
  public static func stateFolder(_ environment: [String: String]) -> String? {
    func absolute(_ name: String) -> String? {
      environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    return (absolute("XDG_STATE_HOME") ?? absolute("HOME").map { $0 + "/.local/state" })
      .map { $0 + "/dvctop" }
  }

  /// The name of a source in the history, the same from whatever folder it is named; nil for one
  /// that is not kept: the built-in sample, and what is played back.
  public func key(of name: String) -> String? {
    if name.contains("://") { return name }
    for scheme in ["demo:", "replay:"] where name.hasPrefix(scheme) { return nil }
    for scheme in ["portal:", "map:"] where name.hasPrefix(scheme) {
      return scheme + absolute(String(name.dropFirst(scheme.count)))
    }
    return absolute(name)
  }

  /// The names of the sources of which something is kept; none when that cannot be read.
  ///
  /// Where there is no history none is made.
  public func keptNames() async -> Set<String> {
    guard access(path, F_OK) == 0 else { return [] }
    let history = History(HistoryConfiguration(path: path, now: { Moment(seconds: 0) }))
    let kept = try? await history.sources()
    await history.close()
    return Set((kept ?? []).map(\.source.name))
  }

  /// The path from the root, without `.` and doubled slashes; `..` stays, for what is before it may
  /// be a symbolic link.
  private func absolute(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : workingFolder + "/" + path
    return "/" + whole.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }
}
