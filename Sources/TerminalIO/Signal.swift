import Glibc

/// A signal the program answers to.
public enum Signal: CaseIterable, Hashable, Sendable {
  /// The window has another size (`SIGWINCH`).
  case resize
  /// Stop, please (`SIGTSTP`, ^Z).
  case stop
  /// The process goes on after a stop (`SIGCONT`).
  case resume
  /// End, please (`SIGTERM`).
  case terminate
  /// The terminal is gone (`SIGHUP`).
  case hangup
  /// ^C (`SIGINT`).
  case interrupt
  /// ^\ (`SIGQUIT`).
  case quit

  /// The number the system has for it.
  public var number: Int32 {
    switch self {
    case .resize: SIGWINCH
    case .stop: SIGTSTP
    case .resume: SIGCONT
    case .terminate: SIGTERM
    case .hangup: SIGHUP
    case .interrupt: SIGINT
    case .quit: SIGQUIT
    }
  }

  /// The signal of a number, if it is one of these.
  public init?(number: Int32) {
    guard let signal = Self.allCases.first(where: { $0.number == number }) else { return nil }
    self = signal
  }

  /// The exit status of a program that ends because of it: 128 and the number.
  public var exitStatus: Int32 { 128 + number }
}
