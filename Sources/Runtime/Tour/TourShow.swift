import Dashboard
import Settings
import Text
import Words

/// What the command line says about a stage.
public struct TourShow: Sendable {
  /// The path of a script; nil for the story of the built-in sample.
  public var script: String?

  /// The built-in story.
  public init() {}

  /// The tour of the script; all that is wrong with it is said.
  ///
  /// - Parameters:
  ///   - words: in which language it is said.
  ///   - world: where the script lies.
  /// - Returns: the tour.
  /// - Throws: the last problem, the others having been said.
  func tour(_ words: Words, _ world: World) throws(ProgramError) -> Tour {
    let script = try read(world)
    if let tour = script.tour { return tour }
    for problem in script.problems.dropLast() {
      world.complain("dvctop: " + problem.text(words).string + "\n")
    }
    let file = SafeText(self.script ?? "")
    throw .settings(script.problems.last ?? SettingsError(file: file, reason: .unreadable))
  }

  private func read(_ world: World) throws(ProgramError) -> TourScript {
    guard let script else { return .story }
    let file = SafeText(script)
    guard let text = world.read(script) else {
      throw .settings(SettingsError(file: file, reason: .unreadable))
    }
    return TourScript(text, file: file)
  }
}
