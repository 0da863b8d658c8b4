import Dashboard
import Drawing
import Settings
import Text
import Words

/// Lists that answer what the program knows: themes and keys.
public struct ListingCommand: Sendable {
  /// What is listed.
  public enum Subject: Sendable {
    case themes
    case keys
  }

  /// What is listed.
  public let subject: Subject

  /// A listing.
  public init(_ subject: Subject) {
    self.subject = subject
  }

  /// Prints the list.
  public func run(_ options: DisplayOptions, _ world: World) -> ExitStatus {
    var text = ""
    switch subject {
    case .themes:
      let themes = ThemeCatalogue(world)
      for name in themes.builtInNames {
        let title = (try? themes.theme(name).displayName) ?? ""
        text += SafeText(name).padded(to: 12).string + title + "\n"
      }
    case .keys:
      for line in KeyMap.standard.lines(in: options.language) {
        text += line.keys.padded(to: 24).string + line.action.string + "\n"
      }
    }
    return world.print(text) ? .success : .failure
  }
}
