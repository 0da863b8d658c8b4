import CCurl
import Glibc

/// Ends a transfer from another thread: a descriptor that the transfer waits for as well.
final class TransferSwitch: Sendable {
  /// Readable once the transfer is to end; -1 if the system had none left.
  let descriptor: Int32

  init() {
    descriptor = transfer_switch_open()
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Ends the transfer now, or as soon as it begins.
  func raise() {
    transfer_switch_raise(descriptor)
  }
}
