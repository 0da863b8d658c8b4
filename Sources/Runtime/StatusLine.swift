import Synchronization
import Text

/// A line on standard error that is written over itself, for commands that go on without a screen.
final class StatusLine: Sendable {
  /// Columns of the line: it must not be broken by the narrowest of usual terminals.
  private static let width = 78

  /// False where standard error is no terminal: then nothing is written.
  let isShown: Bool
  private let write: @Sendable (String) -> Void
  private let last = Mutex(SafeText.empty)

  /// A line that shows nothing yet.
  init(_ world: World) {
    write = world.complain
    isShown = world.canShowProgress
  }

  /// Shows a text in the place of the one before.
  func show(_ text: SafeText) {
    guard isShown else { return }
    let isNew = last.withLock { last in
      defer { last = text }
      return last != text
    }
    // Carriage return and blanks: what every terminal understands.
    if isNew { write("\r" + text.truncated(to: Self.width).padded(to: Self.width).string) }
  }

  /// Takes the line away, so that what follows stands at its place.
  func clear() {
    let wasShown = last.withLock { last in
      defer { last = .empty }
      return !last.isEmpty
    }
    if wasShown { write("\r" + String(repeating: " ", count: Self.width) + "\r") }
  }
}
