import Dashboard
import Settings
import Text

/// What the command line says about a screen on a wall.
public struct WallRound: Sendable {
  /// Seconds that each page stands; nil leaves it to the playlist.
  public var dwell: Int?
  /// Pages by which this screen is ahead of the others.
  public var offset = 0
  /// The path of a playlist; nil for the standard round.
  public var playlist: String?
  /// True when keys do nothing.
  public var isKiosk = false

  /// The standard round.
  public init() {}

  /// The round, with what the playlist says where the command line says nothing.
  func plan(_ world: World) throws(ProgramError) -> WallPlan {
    let list = try playlist.map { path throws(ProgramError) in try read(path, world) }
    return WallPlan(
      pages: list?.pages ?? [], dwell: dwell ?? list?.dwell ?? WallPlan.standardDwell,
      offset: offset)
  }

  private func read(_ path: String, _ world: World) throws(ProgramError) -> WallPlaylist {
    let file = SafeText(path)
    do throws(SettingsError) {
      guard let text = world.read(path) else {
        throw SettingsError(file: file, reason: .unreadable)
      }
      return try WallPlaylist(text, file: file)
    } catch {
      throw .settings(error)
    }
  }
}
