import Dashboard
import Text
import Words

/// Lists that answer what the program knows: its keys.
public struct ListingCommand: Sendable {
  /// What is listed.
  public enum Subject: Sendable {
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
    case .keys:
      for line in KeyMap.standard.lines(in: options.language) {
        text += line.keys.padded(to: 24).string + line.action.string + "\n"
      }
    }
    return world.print(text) ? .success : .failure
  }
}
