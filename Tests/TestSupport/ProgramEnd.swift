/// How a program ended.
public enum ProgramEnd: Hashable, Sendable {
  /// By itself, with a status.
  case exit(Int32)
  /// By a signal.
  case signal(Int32)

  /// From a status of `waitpid`.
  init(status: Int32) {
    let signal = status & 0x7F
    self = signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
  }
}
