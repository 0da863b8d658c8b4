import Dashboard
import Settings

/// The files that the dashboard keeps for itself: a layout, and the last sitting.
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
    return world.keep(path, StateFile.text(session.values)) ? path : nil
  }

  /// What was kept; nil when nothing was.
  func kept(_ record: Record) -> Session? {
    path(of: record).flatMap(world.read).map { Session(StateFile.values($0)) }
  }

  private func path(of record: Record) -> String? {
    world.stateFolder.map { $0 + "/" + record.rawValue }
  }
}
