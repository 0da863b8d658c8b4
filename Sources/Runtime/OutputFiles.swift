import Dashboard
import Settings

/// The files that the dashboard writes: what it keeps for itself, and exports.
///
/// Never the user's configuration.
struct OutputFiles {
  /// Where it writes.
  let world: World

  /// What the program keeps in its folder.
  enum Record: String {
    case layout = "layout.yaml"
    case session = "session.yaml"
  }

  /// Keeps a session; its path, nil when it cannot be written.
  func keep(_ session: Session, as record: Record) -> String? {
    guard let path = path(of: record) else { return nil }
    return world.write(path, StateFile.text(session.values), true) ? path : nil
  }

  /// What was kept; nil when nothing was.
  func kept(_ record: Record) -> Session? {
    path(of: record).flatMap(world.read).map { Session(StateFile.values($0)) }
  }

  /// The most files of one name: somebody who has that many does not look for a free name.
  private static let mostCopies = 99

  /// Writes an export beside what is there already; its name, nil when it cannot be written.
  func export(_ name: String, _ text: String) -> String? {
    let stem = name.hasSuffix(".csv") ? String(name.dropLast(4)) : name
    for copy in 1...Self.mostCopies {
      let path = copy == 1 ? name : "\(stem)-\(copy).csv"
      if world.write(path, text, false) { return path }
    }
    return nil
  }

  private func path(of record: Record) -> String? {
    world.stateFolder.map { $0 + "/" + record.rawValue }
  }
}
