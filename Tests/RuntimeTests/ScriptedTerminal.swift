import Drawing
import TerminalIO

/// A terminal whose person follows a script: one step each time the program asks for keys, and at
/// the end of the script the terminal is taken away.
final class ScriptedTerminal: Terminal {
  /// What a step may do: type, change the size, send a signal, look at what was shown.
  typealias Step = (HeadlessTerminal) throws -> Void

  /// The terminal behind it, with the frames that were shown.
  let screen: HeadlessTerminal
  /// Why a step failed.
  private(set) var failure: (any Error)?

  /// What happens while the program is suspended.
  var whileSuspended: () -> Void = {}

  private var steps: [Step]
  private let framesBeforeSteps: Int

  /// A terminal with a script, which begins when so many frames have been shown.
  init(
    size: Size = Size(width: 80, height: 24), framesBeforeSteps: Int = 0, _ steps: [Step]
  ) {
    screen = HeadlessTerminal(size: size)
    self.framesBeforeSteps = framesBeforeSteps
    self.steps = steps
  }

  var size: Size { screen.size }
  var abilities: TerminalAbilities { screen.abilities }
  var descriptor: Int32? { screen.descriptor }
  var hasPendingOutput: Bool { screen.hasPendingOutput }
  /// Now, once the script has begun: there is always a step, the last one being the end.
  var keyDeadline: ContinuousClock.Instant? {
    screen.frames.count >= framesBeforeSteps ? .now : nil
  }
  var isConnected: Bool { screen.isConnected }

  func present(_ frame: Frame, theme: Theme) { screen.present(frame, theme: theme) }
  func flush() { screen.flush() }
  @discardableResult func updateSize() -> Size { screen.updateSize() }
  func send(_ bytes: [UInt8]) { screen.send(bytes) }
  func repaint() { screen.repaint() }
  func suspend() {
    screen.suspend()
    whileSuspended()
  }
  func resume() { screen.resume() }
  func close() { screen.close() }

  func readKeys() -> [Key] {
    if steps.isEmpty {
      screen.disconnect()
    } else {
      do { try steps.removeFirst()(screen) } catch { failure = error }
    }
    return screen.readKeys()
  }
}
