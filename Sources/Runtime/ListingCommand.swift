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
  /// How keys are written.
  public let format: KeyListing.Format

  /// A listing.
  public init(_ subject: Subject, format: KeyListing.Format = .text) {
    self.subject = subject
    self.format = format
  }

  /// Prints the list.
  public func run(_ options: DisplayOptions, _ world: World) -> ExitStatus {
    var text = ""
    switch subject {
    case .keys:
      let mode = AsciiMode(ofLines: options, world)
      let words = Words(options.language, glyphs: mode.glyphs)
      text = KeyListing(options.keyMap, words: words).text(format)
      // Files for programs are UTF-8 everywhere.
      if [.text, .markdown].contains(format) { text = mode.applied(to: text) }
    }
    return world.print(text) ? .success : .failure
  }
}
