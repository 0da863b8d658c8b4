/// Where the history lies, and what it calls the sources.
struct HistoryPlace: Sendable {
  /// The file: `$XDG_STATE_HOME/dvctop/history.sqlite`.
  let path: String
  /// The folder that relative paths of sources begin in.
  private let workingFolder: String

  /// The place that the environment of a world names; nil when it names no folder for state.
  ///
  /// Below a home that does not exist nothing is kept: services have such.
  init?(_ world: World) {
    guard let folder = world.stateFolder else { return nil }
    if let home = world.environment["HOME"], folder.hasPrefix(home + "/"), !world.exists(home) {
      return nil
    }
    path = folder + "/history.sqlite"
    workingFolder = world.workingFolder
  }

  /// The name of a source in the history, the same from whatever folder it is named; nil for one
  /// that is not kept: the built-in sample, and what is played back.
  func key(of name: String) -> String? {
    if name.contains("://") { return name }
    for scheme in ["demo:", "replay:"] where name.hasPrefix(scheme) { return nil }
    for scheme in ["portal:", "map:"] where name.hasPrefix(scheme) {
      return scheme + absolute(String(name.dropFirst(scheme.count)))
    }
    return absolute(name)
  }

  /// The path from the root, without `.` and doubled slashes; `..` stays, for what is before it may
  /// be a symbolic link.
  private func absolute(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : workingFolder + "/" + path
    return "/" + whole.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }
}
